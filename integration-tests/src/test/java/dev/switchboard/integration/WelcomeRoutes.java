package dev.switchboard.integration;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketApi.Connections;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.connection.Connection;
import dev.switchboard.message.MessageSender;
import java.util.Map;

/** Routes that send a message when they are called, but not when they are constructed. */
@WebSocketApi(name = "welcome", connections = Connections.NONE)
public final class WelcomeRoutes {
    private final MessageSender sender;

    public WelcomeRoutes(MessageSender sender) {
        this.sender = sender;
    }

    @WebSocketRoute("say")
    void say(Connection from) {
        sender.sendMessage(from.connectionId(), Map.of("n", 1));
    }
}
