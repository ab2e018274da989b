package dev.switchboard.processor.scan;

import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Spelling;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.Binding.Likeness;
import dev.switchboard.processor.model.BindingAnnotation;
import dev.switchboard.processor.model.BindingKind;
import dev.switchboard.processor.model.CallValue;
import dev.switchboard.processor.model.DefaultText;
import dev.switchboard.processor.model.JsonScan;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.Provision;
import dev.switchboard.processor.model.TextKind;
import dev.switchboard.processor.model.TextShape;
import dev.switchboard.processor.model.TextType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds out where a parameter of a route method gets its value: its first binding annotation says so, else its type. */
final class ParameterScanner {
    private static final String DEFAULT_VALUE = DefaultValue.class.getCanonicalName();
    private static final Set<String> BINARY = Set.of("java.nio.ByteBuffer", "java.io.InputStream");

    private final TextTypeScanner texts = new TextTypeScanner();
    private final JsonScanner json;

    ParameterScanner(JsonScanner json) {
        this.json = json;
    }

    /**
     * Reads a parameter.
     *
     * @param type its type in the class that the route is called on
     * @param owner that class
     */
    ParameterModel scan(ExecutableElement method, VariableElement parameter, TypeMirror type, TypeElement owner) {
        List<BindingAnnotation> annotations = annotationsOf(parameter);
        JsonScanner.Use use = json.at(parameter, owner);
        Binding binding = annotations.isEmpty()
                ? bindByType(type, use)
                : bindByAnnotation(annotations.get(0), parameter, type, use);
        return new ParameterModel(
                parameter,
                Spelling.ofParameter(method, parameter),
                Spelling.of(type),
                annotations,
                defaultOf(parameter),
                binding);
    }

    private static List<BindingAnnotation> annotationsOf(VariableElement parameter) {
        List<BindingAnnotation> annotations = new ArrayList<>();
        for (BindingKind kind : BindingKind.values()) {
            Mirrors.find(parameter, kind.annotation())
                    .ifPresent(mirror -> annotations.add(annotation(kind, parameter, mirror)));
        }
        return List.copyOf(annotations);
    }

    private static BindingAnnotation annotation(BindingKind kind, VariableElement parameter, AnnotationMirror mirror) {
        return kind.isNamed()
                ? new BindingAnnotation(kind, Mirrors.text(mirror, "value"), Mirrors.place(parameter, mirror, "value"))
                : new BindingAnnotation(kind, "", Place.of(parameter, mirror));
    }

    private Binding bindByAnnotation(
            BindingAnnotation annotation, VariableElement parameter, TypeMirror type, JsonScanner.Use use) {
        return switch (annotation.kind()) {
            case PAYLOAD -> bindPayload(type, use);
            case CONNECTION_ID ->
                isString(type) ? new Binding.FromCall(CallValue.CONNECTION_ID) : new Binding.Inconvertible(annotation);
            case USER_ID, HEADER, QUERY_PARAM, AUTHORIZER_CONTEXT, STAGE_VARIABLE ->
                bindText(annotation, parameter, type);
        };
    }

    private static Binding bindPayload(TypeMirror type, JsonScanner.Use use) {
        if (isString(type)) {
            return new Binding.RawText();
        }
        return isBinary(type) ? new Binding.Binary() : new Binding.Payload(use.scan(type));
    }

    private Binding bindText(BindingAnnotation annotation, VariableElement parameter, TypeMirror type) {
        return texts.scan(type)
                .<Binding>map(text -> new Binding.Text(annotation, shapeOf(parameter, type), text))
                .orElseGet(() -> new Binding.Inconvertible(annotation));
    }

    private TextShape shapeOf(VariableElement parameter, TypeMirror type) {
        TextShape shape = texts.shapeOf(type);
        return shape == TextShape.REQUIRED && Mirrors.isNullable(parameter) ? TextShape.NULLABLE : shape;
    }

    private static @Nullable DefaultText defaultOf(VariableElement parameter) {
        return Mirrors.find(parameter, DEFAULT_VALUE)
                .map(mirror ->
                        new DefaultText(Mirrors.text(mirror, "value"), Mirrors.place(parameter, mirror, "value")))
                .orElse(null);
    }

    private Binding bindByType(TypeMirror type, JsonScanner.Use use) {
        Optional<CallValue> value = CallValue.ofType(nameOf(type));
        if (value.isPresent()) {
            return new Binding.FromCall(value.get());
        }
        if (Provision.ofType(nameOf(type)).isPresent()) {
            return new Binding.Unsupported(Likeness.COLLABORATOR);
        }
        return isBinary(type) ? new Binding.Binary() : bindPayloadByType(type, use);
    }

    private Binding bindPayloadByType(TypeMirror type, JsonScanner.Use use) {
        Optional<TextType> text = texts.scan(type);
        return switch (texts.shapeOf(type)) {
            case OPTIONAL -> new Binding.Unsupported(text.isPresent() ? Likeness.TEXT : Likeness.NOTHING);
            case REQUIRED, NULLABLE ->
                text.filter(one -> one.kind() != TextKind.ENUM).isPresent()
                        ? new Binding.Unsupported(Likeness.TEXT)
                        : bindJson(type, use);
            case LIST -> bindJson(type, use);
        };
    }

    /** A type of the user's is meant as a payload, whether it will do or not; one of the JDK's only if it will. */
    private static Binding bindJson(TypeMirror type, JsonScanner.Use use) {
        JsonScan json = use.scan(type);
        return json.type() instanceof JsonType.Unsupported && nameOf(type).startsWith("java.")
                ? new Binding.Unsupported(Likeness.NOTHING)
                : new Binding.Payload(json);
    }

    private static boolean isString(TypeMirror type) {
        return nameOf(type).equals("java.lang.String");
    }

    private static boolean isBinary(TypeMirror type) {
        boolean isBytes =
                type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
        return isBytes || BINARY.contains(nameOf(type));
    }

    private static String nameOf(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : "";
    }
}
