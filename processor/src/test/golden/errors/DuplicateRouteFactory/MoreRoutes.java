package example;

import dev.switchboard.annotation.RouteFactory;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.message.MessageSender;

class MoreRoutes {
    @RouteFactory
    private static MoreRoutes create() {
        return new MoreRoutes();
    }

    @RouteFactory
    static <T> MoreRoutes create(MessageSender sender) {
        return new MoreRoutes();
    }

    @WebSocketRoute("send")
    void send() {}
}
