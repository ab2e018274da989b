package example;

import dev.switchboard.annotation.RouteFactory;
import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    @RouteFactory
    private <T> String create() {
        return "";
    }

    @WebSocketRoute("send")
    void send() {}
}
