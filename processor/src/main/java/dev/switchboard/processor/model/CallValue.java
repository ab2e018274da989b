package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.element.KnownTypes;
import java.util.Optional;

/** What a call has ready: bound by its type alone, apart from the connection id. */
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

    /** The method of {@code RouteCall} that gives it. */
    public String accessor() {
        return accessor;
    }

    /** The value that a type alone asks for. */
    public static Optional<CallValue> ofType(String qualifiedName) {
        for (CallValue value : values()) {
            if (value != CONNECTION_ID && value.type.equals(qualifiedName)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
