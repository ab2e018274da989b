package example;

import dev.switchboard.annotation.Header;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    @WebSocketRoute("$connect")
    void connect(@QueryParam("room") @Header("X-Room") String room) {}
}
