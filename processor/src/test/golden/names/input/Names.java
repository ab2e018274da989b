package example;

import dev.switchboard.annotation.ConnectionId;
import dev.switchboard.annotation.WebSocketRoute;

class Names {
    @WebSocketRoute("send")
    void send() {}

    @WebSocketRoute("send_one")
    void send(@ConnectionId String one) {}

    @WebSocketRoute("call")
    void call() {}

    @WebSocketRoute("runtime")
    void runtime() {}

    @WebSocketRoute("quoted \"key\" with $dollars and\ttabs")
    void $dollar$() {}
}
