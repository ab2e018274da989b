package dev.switchboard.processor.output;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.write.CodecWriter;
import dev.switchboard.processor.write.HandlerWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Hands generated handlers and codecs to the compiler. */
public final class SourceOutput {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private final Filer filer;
    private final Elements elements;
    private final JavaLangImports imports;

    public SourceOutput(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.imports = new JavaLangImports(elements);
    }

    public void writeHandler(ApiModel api, Report report) {
        write(new HandlerWriter(generatedFor(api.owner())).write(api), api.owner(), originsOf(api), report);
    }

    public void writeCodec(CodecModel codec, Report report) {
        TypeElement owner = codec.frame().owner();
        write(new CodecWriter(generatedFor(owner)).write(codec), owner, List.of(owner), report);
    }

    /**
     * Returns the originating elements of a handler. An isolating processor should name only the owner. But if the
     * owner has none of Switchboard's annotations, an incremental build that compiles only the owner would not run the
     * processor, and would lose the handler. In that case, the classes that declare the routes are named as well, which
     * makes Gradle compile everything.
     */
    private static List<TypeElement> originsOf(ApiModel api) {
        List<TypeElement> origins = new ArrayList<>(List.of(api.owner()));
        if (api.isUnannotated()) {
            api.routes()
                    .map(route -> (TypeElement) Surroundings.of(route.method()))
                    .forEach(origins::add);
        }
        return origins.stream().distinct().toList();
    }

    /**
     * Returns the JDK's {@code @Generated} if the owner's module can read it. Not every module requires
     * {@code java.compiler}.
     */
    private Optional<AnnotationSpec> generatedFor(TypeElement owner) {
        return Optional.ofNullable(Surroundings.classBeside(owner, GENERATED.canonicalName(), elements))
                .map(found -> AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", KnownTypes.PROCESSOR.canonicalName())
                        .build());
    }

    private void write(JavaFile file, TypeElement owner, List<TypeElement> origins, Report report) {
        String name = file.typeSpec().name();
        String qualified = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
        try (Writer source = filer.createSourceFile(qualified, origins.toArray(Element[]::new))
                .openWriter()) {
            source.write(ascii(imports.prune(file.toString(), file.packageName(), owner)));
        } catch (IOException e) {
            report.add(Finding.of(Problem.UNWRITABLE_FILE, Place.of(owner), name, e));
        }
    }

    /**
     * Escapes characters outside ASCII, because javac reads the source in the encoding of the user's build. Otherwise a
     * route key could turn into {@code "??"}.
     */
    private static String ascii(String source) {
        StringBuilder ascii = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c < 0x80) {
                ascii.append(c);
            } else {
                ascii.append(String.format("\\u%04x", (int) c));
            }
        }
        return ascii.toString();
    }
}
