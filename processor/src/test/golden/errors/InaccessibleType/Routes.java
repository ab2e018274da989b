package example;

import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    private enum Mode {
        QUIET
    }

    @WebSocketRoute("$connect")
    void connect(@QueryParam("mode") Mode mode) {}
}
