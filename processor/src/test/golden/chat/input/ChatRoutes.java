package dev.switchboard.sample.chat;

import dev.switchboard.ConnectResult;
import dev.switchboard.DisconnectReason;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.connection.Connection;
import dev.switchboard.message.MessageSender;
import java.util.List;

@WebSocketApi(name = "chat")
public final class ChatRoutes {
    public record ChatMessage(String id, String text) {}

    public record RoomList(List<String> rooms) {}

    private final MessageSender sender;

    public ChatRoutes(MessageSender sender) {
        this.sender = sender;
    }

    @WebSocketRoute("$connect")
    ConnectResult connect(@QueryParam("userId") String userId) {
        return ConnectResult.accept(userId);
    }

    @WebSocketRoute("$disconnect")
    void disconnect(Connection connection, DisconnectReason reason) {}

    @WebSocketRoute("chat_message")
    void chatMessage(Connection from, ChatMessage message) {
        sender.broadcastToAll(message);
    }

    @WebSocketRoute("who")
    RoomList who() {
        return new RoomList(List.of("lobby"));
    }
}
