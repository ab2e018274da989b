package example;

import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    @WebSocketRoute("send")
    void send() throws Throwable {}
}
