package example;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;

@WebSocketApi(name = "owner")
interface Owner {
    @WebSocketRoute("send")
    void send();
}
