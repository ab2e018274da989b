package dev.switchboard.processor.scan;

import dev.switchboard.processor.diagnostic.Spelling;
import dev.switchboard.processor.model.KnownTypes;
import dev.switchboard.processor.model.ResultModel;
import dev.switchboard.processor.model.ResultModel.Value;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Reads what a route method returns, looking into a {@code CompletionStage} or any subtype of it. */
final class ResultScanner {
    private static final String STAGE = "java.util.concurrent.CompletionStage";

    private final Types types;

    ResultScanner(Types types) {
        this.types = types;
    }

    ResultModel scan(TypeMirror type) {
        Optional<DeclaredType> stage = stageOf(type);
        Value value = stage.map(this::valueInStage).orElseGet(() -> valueOf(type));
        return new ResultModel(value, Spelling.of(type), stage.isPresent());
    }

    private Value valueInStage(DeclaredType stage) {
        return stage.getTypeArguments().isEmpty()
                ? new Value.Unsupported("the stage does not say of what it is")
                : valueOf(boundOf(stage.getTypeArguments().get(0)));
    }

    private Value valueOf(TypeMirror type) {
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
                : new Value.Json(type);
    }

    /** The type, or whichever of its supertypes, that is a {@code CompletionStage}. */
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

    /** What a wildcard stands for at the least. */
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
