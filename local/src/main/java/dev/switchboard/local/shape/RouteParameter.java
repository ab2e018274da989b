package dev.switchboard.local.shape;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import dev.switchboard.DisconnectReason;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.Payload;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.UseCodec;
import dev.switchboard.connection.Connection;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A parameter of a route's method.
 *
 * @param type the parameter's type
 * @param marks the parameter's annotations that are not available at run time
 */
record RouteParameter(Type type, List<Mark> marks) {

    /**
     * Parameter types that a generated handler supplies without an annotation. The types are compared by name, because
     * a handler may be loaded with its own copies of these classes.
     */
    private static final Set<String> OF_THE_CALL = Stream.of(
                    WebSocketEvent.class,
                    Connection.class,
                    DisconnectReason.class,
                    Context.class,
                    APIGatewayV2WebSocketEvent.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** Returns whether this parameter receives the message. */
    boolean isPayload() {
        boolean boundOtherwise = marks.stream()
                .anyMatch(mark -> mark.isSwitchboards() && !mark.is(Payload.class) && !mark.is(UseCodec.class));
        return !boundOtherwise && !OF_THE_CALL.contains(type.getTypeName());
    }

    /** Returns the name of the query parameter to which this parameter is bound, if there is one. */
    Optional<String> queryName() {
        return Mark.valueOf(QueryParam.class, marks);
    }

    Optional<String> defaultValue() {
        return Mark.valueOf(DefaultValue.class, marks);
    }
}
