package example;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;
import example.other.OtherRoutes;

class Routes {
    private Routes() {}

    @WebSocketRoute("send")
    void send() {}
}

@WebSocketApi(name = "all", routes = OtherRoutes.class)
class All {}
