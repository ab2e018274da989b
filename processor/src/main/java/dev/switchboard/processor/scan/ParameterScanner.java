package dev.switchboard.processor.scan;

import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.UseCodec;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.Binding;
import dev.switchboard.processor.model.BindingAnnotation;
import dev.switchboard.processor.model.BindingKind;
import dev.switchboard.processor.model.CallValue;
import dev.switchboard.processor.model.DefaultText;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.TextShape;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source of a parameter's value. The first binding annotation names the source; without an annotation, the
 * parameter's type does.
 */
final class ParameterScanner {
    private static final String DEFAULT_VALUE = DefaultValue.class.getCanonicalName();
    private static final String USE_CODEC = UseCodec.class.getCanonicalName();

    private final TextTypeScanner texts = new TextTypeScanner();
    private final PayloadScanner payloads = new PayloadScanner(texts);
    private final JsonScanner json;

    ParameterScanner(JsonScanner json) {
        this.json = json;
    }

    /**
     * Reads a parameter.
     *
     * @param type the parameter's type in the owner
     * @param owner the class that the route is called on
     */
    ParameterModel scan(ExecutableElement method, VariableElement parameter, TypeMirror type, TypeElement owner) {
        List<BindingAnnotation> annotations = annotationsOf(parameter);
        JsonScanner.Use use = json.at(parameter, owner);
        Binding binding = annotations.isEmpty()
                ? payloads.scanByType(type, use, hasCodec(parameter))
                : bindByAnnotation(annotations.get(0), parameter, type, use);
        boolean isNullable = Mirrors.isNullable(parameter) || Mirrors.isNullable(type);
        return new ParameterModel(
                parameter,
                Spelling.ofParameter(method, parameter),
                type,
                annotations,
                defaultOf(parameter),
                isNullable ? PayloadScanner.orNull(binding, type, use) : binding);
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
            case PAYLOAD -> PayloadScanner.scan(type, use, hasCodec(parameter));
            case CONNECTION_ID ->
                PayloadScanner.isString(type)
                        ? new Binding.FromCall(CallValue.CONNECTION_ID)
                        : new Binding.Inconvertible(annotation);
            case USER_ID, HEADER, QUERY_PARAM, AUTHORIZER_CONTEXT, STAGE_VARIABLE ->
                bindText(annotation, parameter, type);
        };
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

    /**
     * Returns whether the parameter names a codec. Such a parameter is a payload, even if its type would otherwise be
     * text or bytes.
     */
    private static boolean hasCodec(VariableElement parameter) {
        return Mirrors.find(parameter, USE_CODEC).isPresent();
    }

    private static @Nullable DefaultText defaultOf(VariableElement parameter) {
        return Mirrors.find(parameter, DEFAULT_VALUE)
                .map(mirror ->
                        new DefaultText(Mirrors.text(mirror, "value"), Mirrors.place(parameter, mirror, "value")))
                .orElse(null);
    }
}
