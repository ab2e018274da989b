package example;

import dev.switchboard.annotation.WebSocketRoute;

class ChatRoutes extends Greeting {
    @WebSocketRoute("send")
    void send() {}

    @WebSocketRoute("whoami")
    static void whoAmI() {}
}
