package example;

import dev.switchboard.annotation.WebSocketRoute;

interface Routes {
    @WebSocketRoute("send")
    void send();

    enum Single {
        INSTANCE;

        @WebSocketRoute("send")
        void send() {}
    }
}
