package example.other;

import dev.switchboard.annotation.WebSocketRoute;

public class OtherRoutes {
    OtherRoutes() {}

    @WebSocketRoute("send")
    public void send() {}
}
