package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.element.KnownTypes;
import java.util.Optional;

/**
 * Values of a call that a route method can take. The parameter's type alone selects a value, except for the connection
 * id, which needs an annotation.
 */
public enum CallValue {
    EVENT(KnownTypes.WEB_SOCKET_EVENT, "event"),
    CONNECTION(KnownTypes.CONNECTION, "connection"),
    DISCONNECT_REASON(KnownTypes.DISCONNECT_REASON, "disconnectReason"),
    CONTEXT(KnownTypes.LAMBDA_CONTEXT, "context"),
    AWS_EVENT(KnownTypes.AWS_EVENT, "awsEvent"),
    CONNECTION_ID(ClassName.get(String.class), "connectionId");

    private final String type;
    private final String accessor;

    CallValue(ClassName type, String accessor) {
        this.type = type.canonicalName();
        this.accessor = accessor;
    }

    /** Returns the method of {@code RouteCall} that returns the value. */
    public String accessor() {
        return accessor;
    }

    /** Returns the value that a parameter of the given type receives, if there is one. */
    public static Optional<CallValue> ofType(String qualifiedName) {
        for (CallValue value : values()) {
            if (value != CONNECTION_ID && value.type.equals(qualifiedName)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
