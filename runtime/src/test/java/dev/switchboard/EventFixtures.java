package dev.switchboard;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import dev.switchboard.binding.RouteCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads sample events in the form in which API Gateway sends them. */
public final class EventFixtures {
    public static final List<String> ALL = List.of(
            "connect",
            "connect-lowercase-headers",
            "message-custom-route",
            "message-default",
            "message-empty-body",
            "disconnect-client-1005",
            "disconnect-deleted-1000",
            "disconnect-idle-1001",
            "disconnect-tab-closed-1001");

    private EventFixtures() {}

    /** Converts an event to the event class of the AWS library. */
    public static APIGatewayV2WebSocketEvent aws(WebSocketEvent event) {
        return new RouteCall(event, () -> {
                    throw new AssertionError("no store");
                })
                .awsEvent();
    }

    public static byte[] bytes(String name) {
        try (InputStream in = EventFixtures.class.getResourceAsStream("/events/" + name + ".json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
