package example;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;

@WebSocketApi(
        name = "all",
        routes = {Others.class, String.class, int.class})
class Routes {}

class Others {
    @WebSocketRoute("send")
    void send() {}
}
