package dev.switchboard.processor.scan;

import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.ResultModel;
import dev.switchboard.processor.model.ResultModel.Value;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Reads the result of a route method, including the value that a {@code CompletionStage} or a subtype of it delivers.
 */
final class ResultScanner {
    private static final String STAGE = "java.util.concurrent.CompletionStage";

    private final Types types;
    private final JsonScanner json;

    ResultScanner(Types types, JsonScanner json) {
        this.types = types;
        this.json = json;
    }

    /**
     * Reads the result of a method.
     *
     * @param type the method's return type in the owner
     * @param owner the class that the route is called on
     */
    ResultModel scan(ExecutableElement method, TypeMirror type, TypeElement owner) {
        JsonScanner.Use use = json.at(method, owner);
        Optional<DeclaredType> stage = stageOf(type);
        boolean isNullable = Mirrors.isNullable((AnnotatedConstruct) method) || Mirrors.isNullable(type);
        Value value = stage.map(found -> valueInStage(found, use)).orElseGet(() -> valueOf(type, isNullable, use));
        boolean isAnswerMissing = isNullable && (stage.isPresent() || isAnswer(value));
        return new ResultModel(value, type, stage.isPresent(), isAnswerMissing || isNullableAnswerIn(stage, value));
    }

    private static boolean isAnswer(Value value) {
        return value instanceof Value.Response || value instanceof Value.Connect;
    }

    private static boolean isNullableAnswerIn(Optional<DeclaredType> stage, Value value) {
        return isAnswer(value)
                && stage.stream()
                        .flatMap(found -> found.getTypeArguments().stream())
                        .anyMatch(argument -> Mirrors.isNullable(boundOf(argument)));
    }

    private Value valueInStage(DeclaredType stage, JsonScanner.Use use) {
        if (stage.getTypeArguments().isEmpty()) {
            return new Value.Unsupported("the stage has no type argument");
        }
        TypeMirror type = boundOf(stage.getTypeArguments().get(0));
        return valueOf(type, Mirrors.isNullable(type), use);
    }

    private Value valueOf(TypeMirror type, boolean isNullable, JsonScanner.Use use) {
        if (type.getKind() == TypeKind.VOID || isNamed(type, "java.lang.Void")) {
            return new Value.None();
        }
        if (isNamed(type, KnownTypes.WEB_SOCKET_RESPONSE.canonicalName())) {
            return new Value.Response();
        }
        if (isNamed(type, KnownTypes.CONNECT_RESULT.canonicalName())) {
            return new Value.Connect();
        }
        return stageOf(type).isPresent()
                ? new Value.Unsupported("a stage within a stage is not awaited")
                : new Value.Json(isNullable ? use.scanNullable(type) : use.scan(type));
    }

    /** Returns the type or supertype that is a {@code CompletionStage}. */
    private Optional<DeclaredType> stageOf(TypeMirror type) {
        if (isNamed(type, STAGE)) {
            return Optional.of((DeclaredType) type);
        }
        return type.getKind() == TypeKind.DECLARED
                ? types.directSupertypes(type).stream()
                        .flatMap(above -> stageOf(above).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Returns the upper bound of a wildcard, and any other type as it is. */
    private static TypeMirror boundOf(TypeMirror argument) {
        return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : argument;
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals(name);
    }
}
