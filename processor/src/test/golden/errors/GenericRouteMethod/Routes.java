package example;

import dev.switchboard.annotation.ConnectionId;
import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    @WebSocketRoute("send")
    <T> void send(@ConnectionId String id) {}

    @WebSocketRoute("echo")
    <T> T echo(T item) {
        return item;
    }
}
