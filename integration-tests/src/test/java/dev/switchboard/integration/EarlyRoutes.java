package dev.switchboard.integration;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketApi.Connections;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.message.MessageSender;
import java.util.Map;

/** Routes whose constructor sends a message, so that the snapshot contains an HTTP client that has been used. */
@WebSocketApi(name = "early", connections = Connections.NONE)
public final class EarlyRoutes {
    private final MessageSender sender;

    public EarlyRoutes(MessageSender sender) {
        this.sender = sender;
        sender.sendMessage("early", Map.of("n", 1));
    }

    @WebSocketRoute("say")
    void say() {
        sender.sendMessage("late", Map.of("n", 2));
        sender.sendMessage("late", Map.of("n", 3));
    }
}
