package example;

import dev.switchboard.annotation.WebSocketRoute;

abstract class Base {
    @WebSocketRoute("send")
    void send() {}
}
