package example;

import dev.switchboard.annotation.WebSocketRoute;

class Routes<T> {
    @WebSocketRoute("send")
    void send() {}
}
