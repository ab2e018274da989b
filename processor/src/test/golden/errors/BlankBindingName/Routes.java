package example;

import dev.switchboard.annotation.Header;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    @WebSocketRoute("$connect")
    void connect(@Header("") String origin, @QueryParam(" ") String room) {}
}
