package another;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;

class TwinAgain {}

class Twin {
    @WebSocketApi(name = "twin")
    static class Routes {
        @WebSocketRoute("send")
        void send() {}
    }
}
