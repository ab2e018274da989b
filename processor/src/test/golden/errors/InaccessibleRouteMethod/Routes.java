package example;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;
import example.other.OtherRoutes;

@WebSocketApi(name = "all", routes = OtherRoutes.class)
class Routes {
    @WebSocketRoute("send")
    private void send() {}
}
