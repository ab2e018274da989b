package example;

import dev.switchboard.annotation.WebSocketRoute;

abstract class Routes {
    @WebSocketRoute("send")
    void send() {}
}
