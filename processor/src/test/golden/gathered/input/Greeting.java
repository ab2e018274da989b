package example;

import dev.switchboard.annotation.WebSocketRoute;

class Greeting {
    @WebSocketRoute("hello")
    void hello() {}
}
