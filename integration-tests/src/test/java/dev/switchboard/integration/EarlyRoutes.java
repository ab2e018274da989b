package dev.switchboard.integration;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketApi.Connections;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.message.MessageSender;
import java.util.Map;

/** An API whose constructor sends a message, so that a snapshot contains a used HTTP client. */
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
