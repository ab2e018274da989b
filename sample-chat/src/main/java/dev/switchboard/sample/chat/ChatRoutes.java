package dev.switchboard.sample.chat;

import dev.switchboard.ClientErrorException;
import dev.switchboard.ConnectResult;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.message.ChatResponse;
import dev.switchboard.message.MessageSender;
import dev.switchboard.message.SystemMessage;
import dev.switchboard.message.TypingIndicator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A chat with one room. Every message is sent to everyone. */
@WebSocketApi(name = "chat")
public final class ChatRoutes {
    static final int MAX_TEXT_LENGTH = 4_000;
    static final int MAX_NAME_LENGTH = 40;

    private final MessageSender sender;
    private final ConnectionStore connections;

    public ChatRoutes(MessageSender sender, ConnectionStore connections) {
        this.sender = sender;
        this.connections = connections;
    }

    /**
     * Accepts everyone under the name they give, or as a guest. Only a demo can trust its clients like this. A real API
     * uses an authorizer, and gets the authorizer's name for the user with {@code @UserId}.
     */
    @WebSocketRoute(WebSocketRoute.CONNECT)
    ConnectResult connect(@QueryParam("userId") Optional<String> userId) {
        if (userId.isEmpty()) {
            return ConnectResult.accept();
        }
        String name = userId.get().strip();
        return name.isEmpty() || name.length() > MAX_NAME_LENGTH
                ? ConnectResult.reject(400)
                : ConnectResult.accept(name);
    }

    /**
     * Announces a newcomer. Clients send {@code join} as their first message. {@code $connect} would be too early for
     * the announcement, because nothing can be sent to the new connection before {@code $connect} has returned.
     */
    @WebSocketRoute("join")
    void join(Connection from) {
        if (isHereOnlyBy(from)) {
            toOthers(from, SystemMessage.of("user_joined", nameOf(from) + " joined"));
        }
    }

    @WebSocketRoute(WebSocketRoute.DISCONNECT)
    void disconnect(Connection from) {
        if (isHereOnlyBy(from)) {
            toOthers(from, SystemMessage.of("user_left", nameOf(from) + " left"));
        }
    }

    /** Sends a message to everyone, including its sender. For the sender, the message confirms the delivery. */
    @WebSocketRoute("chat_message")
    void chatMessage(Connection from, ChatMessage message) {
        if (message.text().isBlank()) {
            throw new ClientErrorException(400, "empty_text", "There is nothing to send yet.");
        }
        if (message.text().length() > MAX_TEXT_LENGTH) {
            throw new ClientErrorException(
                    400,
                    "text_too_long",
                    "A message may have up to " + MAX_TEXT_LENGTH + " characters; this one has "
                            + message.text().length() + ".");
        }
        sender.broadcastToAll(
                ChatResponse.complete(message.id(), message.text()).withMetadata(Map.of("from", nameOf(from))));
    }

    @WebSocketRoute("typing")
    void typing(Connection from, Typing typing) {
        TypingIndicator indicator = switch (typing.status()) {
            case "started" -> TypingIndicator.started();
            case "stopped" -> TypingIndicator.stopped();
            default -> throw new ClientErrorException(400, "bad_request", "$.status: one of started, stopped");
        };
        toOthers(from, indicator.by(nameOf(from)));
    }

    /** Returns the names of everyone who is connected, as the reply to the client that asked. */
    @WebSocketRoute("who")
    WhoIsHere who() {
        try (Stream<Connection> everyone = connections.findAll()) {
            List<String> names =
                    everyone.map(ChatRoutes::nameOf).distinct().sorted().toList();
            return new WhoIsHere(names);
        }
    }

    /** Sends a message from a simple client, such as wscat, to everyone. */
    @WebSocketRoute("sendMessage")
    void sendMessage(Connection from, PlainMessage message) {
        sender.broadcastToAll(new PlainMessageFrom(from.connectionId(), message.message()));
    }

    private void toOthers(Connection from, Object message) {
        sender.broadcastToAll(message, Set.of(from.connectionId()));
    }

    /** Returns true for a user with a name and no other connection. Guests have no name, and are not announced. */
    private boolean isHereOnlyBy(Connection connection) {
        if (connection.userId().isEmpty()) {
            return false;
        }
        try (Stream<Connection> same =
                connections.findByUser(connection.userId().get())) {
            return same.allMatch(other -> other.connectionId().equals(connection.connectionId()));
        }
    }

    private static String nameOf(Connection connection) {
        return connection.userId().orElse("guest");
    }
}
