package example;

import dev.switchboard.annotation.Payload;
import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    record Message(String text) {}

    @WebSocketRoute("send")
    void send(Message message, @Payload String text) {}
}
