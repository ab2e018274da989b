package example;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;

@WebSocketApi(name = "my chat")
class Routes {
    @WebSocketRoute("send")
    void send() {}

    @WebSocketApi(name = "")
    static class Blank {
        @WebSocketRoute("send")
        void send() {}
    }

    @WebSocketApi(name = "1st")
    static class Digit {
        @WebSocketRoute("send")
        void send() {}
    }

    @WebSocketApi(name = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
    static class Long {
        @WebSocketRoute("send")
        void send() {}
    }
}
