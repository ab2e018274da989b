package dev.switchboard.benchmarks.handler.generated;

import dev.switchboard.ConnectResult;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.WebSocketMessage;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.message.MessageSender;

/** Notifies the host of a room that somebody has joined. The framework stores the connection. */
public final class JoinRoutes {
    private final MessageSender sender;

    public JoinRoutes(MessageSender sender) {
        this.sender = sender;
    }

    @WebSocketRoute(WebSocketRoute.CONNECT)
    ConnectResult connect(@QueryParam("userId") String userId, @QueryParam("host") String host) {
        sender.sendMessage(host, new Joined("joined", userId));
        return ConnectResult.accept(userId);
    }

    @WebSocketMessage
    record Joined(String event, String userId) {}
}
