package dev.switchboard.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.CodecModel;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes codec classes. */
public final class CodecWriter {
    private final Optional<AnnotationSpec> generated;

    /**
     * Creates a writer.
     *
     * @param generated the JDK's {@code @Generated}, if the user's module can name it
     */
    public CodecWriter(Optional<AnnotationSpec> generated) {
        this.generated = generated;
    }

    /** Returns the codec class of a valid model. */
    public JavaFile write(CodecModel model) {
        TypeSpec.Builder codec = frame(model.frame());
        if (model instanceof CodecModel.OfRecord ofRecord) {
            new RecordCodecWriter(ofRecord).addTo(codec);
        } else if (model instanceof CodecModel.OfSealed ofSealed) {
            new SealedCodecWriter(ofSealed).addTo(codec);
        }
        return JavaFile.builder(model.frame().codec().packageName(), codec.build())
                .indent("    ")
                .build();
    }

    // public final class ChatMessageJson implements JsonCodec<ChatMessage> {
    //     public static final JsonCodec<ChatMessage> CODEC = new ChatMessageJson();
    //
    //     private ChatMessageJson() {}
    private TypeSpec.Builder frame(CodecModel.Frame frame) {
        ParameterizedTypeName codecType = ParameterizedTypeName.get(KnownTypes.JSON_CODEC, frame.type());
        TypeSpec.Builder codec = TypeSpec.classBuilder(frame.codec())
                .addJavadoc("Reads and writes {@link $T} as JSON.\n", frame.type())
                .addSuperinterface(codecType)
                .addField(codecField(codecType, frame.codec()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        generated.ifPresent(codec::addAnnotation);
        codec.addAnnotation(KnownTypes.SWITCHBOARD_GENERATED);
        Suppression.of(frame.lints()).ifPresent(codec::addAnnotation);
        if (frame.isPublic()) {
            codec.addModifiers(Modifier.PUBLIC);
        }
        return codec.addModifiers(Modifier.FINAL);
    }

    private static FieldSpec codecField(ParameterizedTypeName codecType, ClassName codec) {
        return FieldSpec.builder(codecType, "CODEC", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", codec)
                .build();
    }
}
