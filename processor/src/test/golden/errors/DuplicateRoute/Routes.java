package example;

import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    @WebSocketRoute("send")
    void send() {}

    @WebSocketRoute("send")
    void post(Message message) {}

    record Message(String text) {}
}
