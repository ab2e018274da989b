package example;

import dev.switchboard.WebSocketEvent;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.message.MessageSender;
import java.net.Socket;
import java.util.Optional;

class Routes {
    @WebSocketRoute("$connect")
    void connect(int level) {}

    @WebSocketRoute("$disconnect")
    void disconnect(String user) {}

    @WebSocketRoute("send")
    void send(String text, Optional<Integer> level) {}

    @WebSocketRoute("raw")
    void raw(Socket socket, Thread thread) {}

    @WebSocketRoute("all")
    void all(MessageSender sender) {}

    @WebSocketRoute("several")
    void several(MessageSender[] senders, WebSocketEvent... events) {}
}
