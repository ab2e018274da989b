package dev.switchboard.processor.model;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.element.KnownTypes;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** Objects that a handler passes to constructors and factory methods of route classes. */
public enum Provision {
    SENDER(KnownTypes.MESSAGE_SENDER, "sender"),
    CONNECTIONS(KnownTypes.CONNECTION_STORE, "connections"),
    CLOCK(ClassName.get(Clock.class), "clock"),
    /** The runtime itself. */
    RUNTIME(KnownTypes.WEB_SOCKET_RUNTIME, "");

    private final String type;
    private final String accessor;

    Provision(ClassName type, String accessor) {
        this.type = type.canonicalName();
        this.accessor = accessor;
    }

    /**
     * Returns the method of {@code WebSocketRuntime} that returns the object; an empty string for the runtime itself.
     */
    public String accessor() {
        return accessor;
    }

    public static Optional<Provision> ofType(String qualifiedName) {
        return Arrays.stream(values())
                .filter(provision -> provision.type.equals(qualifiedName))
                .findFirst();
    }
}
