package dev.switchboard.local.shape;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A parameter of a route's method.
 *
 * @param type the parameter's type
 * @param marks the parameter's annotations that are not available at run time
 */
record RouteParameter(Type type, List<Mark> marks) {

    /** Types that the handler passes in without an annotation. */
    private static final Set<String> OF_THE_CALL = Set.of(
            "dev.switchboard.WebSocketEvent",
            "dev.switchboard.connection.Connection",
            "dev.switchboard.DisconnectReason",
            "com.amazonaws.services.lambda.runtime.Context",
            "com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent");

    private static final Set<String> OF_A_PAYLOAD = Set.of("Payload", "UseCodec");

    /** Returns whether this parameter receives the message. */
    boolean isPayload() {
        boolean boundOtherwise = marks.stream()
                .anyMatch(mark -> mark.isSwitchboards()
                        && OF_A_PAYLOAD.stream().noneMatch(name -> mark.type().endsWith("." + name)));
        return !boundOtherwise && !OF_THE_CALL.contains(type.getTypeName());
    }

    /** Returns the name of the query parameter to which this parameter is bound, if there is one. */
    Optional<String> queryName() {
        return Mark.valueOf("QueryParam", marks);
    }

    Optional<String> defaultValue() {
        return Mark.valueOf("DefaultValue", marks);
    }
}
