package example;

import dev.switchboard.DisconnectReason;
import dev.switchboard.annotation.Header;
import dev.switchboard.annotation.Payload;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.connection.Connection;

class Routes {
    record Message(String text) {}

    @WebSocketRoute("$connect")
    void connect(Connection connection, Message message) {}

    @WebSocketRoute("send")
    void send(Message message, @Header("Origin") String origin, @QueryParam("room") String room) {}

    @WebSocketRoute("leave")
    void leave(DisconnectReason reason) {}

    @WebSocketRoute("$disconnect")
    void disconnect(@Payload String text) {}
}
