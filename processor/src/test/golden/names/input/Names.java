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

    @WebSocketRoute("yield")
    void yield() {}

    @WebSocketRoute("\u043f\u0440\u0438\u0432\u0435\u0442")
    void hello() {}
}
