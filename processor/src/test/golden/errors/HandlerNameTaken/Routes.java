package example;

import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    @WebSocketRoute("send")
    void send() {}

    static class Inner {
        @WebSocketRoute("send")
        void send() {}
    }
}

class Routes_Inner {
    @WebSocketRoute("send")
    void send() {}
}

class RoutesHandler {}
