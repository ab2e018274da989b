package example;

import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    class Inner {
        @WebSocketRoute("send")
        void send() {}
    }
}
