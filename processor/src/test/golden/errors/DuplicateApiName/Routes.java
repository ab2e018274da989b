package example;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;

@WebSocketApi(name = "chat")
class Routes {
    @WebSocketRoute("send")
    void send() {}
}

@WebSocketApi(name = "chat")
class Others {
    @WebSocketRoute("send")
    void send() {}
}
