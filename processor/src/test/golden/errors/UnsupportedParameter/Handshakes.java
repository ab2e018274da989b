package example;

import dev.switchboard.annotation.WebSocketRoute;
import java.net.Socket;

class Handshakes {
    @WebSocketRoute("$connect")
    void connect(Socket socket) {}

    @WebSocketRoute("$disconnect")
    void disconnect(Socket socket) {}
}
