package dev.switchboard.integration;

import dev.switchboard.ConnectResult;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketMessage;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.connection.Connection;
import dev.switchboard.message.MessageSender;
import java.util.Optional;

/** The routes of a small API, from which a handler is generated. */
@WebSocketApi(name = "room")
public final class RoomRoutes {
    private final MessageSender sender;

    public RoomRoutes(MessageSender sender) {
        this.sender = sender;
    }

    @WebSocketRoute(WebSocketRoute.CONNECT)
    ConnectResult connect(@QueryParam("userId") Optional<String> userId, @QueryParam("note") Optional<String> note) {
        ConnectResult.Accepted accepted = userId.map(ConnectResult::accept).orElseGet(ConnectResult::accept);
        return accepted.withAttribute("note", note.orElse(""));
    }

    @WebSocketRoute("say")
    void say(Say said) {
        sender.broadcastToAll(new Said(said.text()));
    }

    @WebSocketRoute("whisper")
    void whisper(Whisper whisper) {
        sender.broadcastToUser(whisper.to(), new Said(whisper.text()));
    }

    @WebSocketRoute("me")
    Me me(Connection connection) {
        return new Me(connection.connectionId(), connection.userId(), connection.attribute("note"));
    }

    @WebSocketRoute("fail")
    void fail(Connection connection) {
        throw new IllegalStateException("The route fails for " + connection);
    }

    record Say(String text) {}

    record Whisper(String to, String text) {}

    @WebSocketMessage("said")
    record Said(String text) {}

    record Me(String connectionId, Optional<String> userId, Optional<String> note) {}
}
