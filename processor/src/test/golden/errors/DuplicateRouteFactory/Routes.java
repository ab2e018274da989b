package example;

import dev.switchboard.annotation.RouteFactory;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.message.MessageSender;

class Routes {
    @RouteFactory
    static Routes create() {
        return new Routes();
    }

    @RouteFactory
    static Routes create(MessageSender sender) {
        return new Routes();
    }

    @WebSocketRoute("send")
    void send() {}
}
