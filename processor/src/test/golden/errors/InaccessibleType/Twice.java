package example;

import dev.switchboard.annotation.WebSocketRoute;
import java.util.List;

class Twice {
    private record Secret(Thread thread) {}

    @WebSocketRoute("send")
    void send(Secret secret) {}

    @WebSocketRoute("all")
    List<Secret> all(List<Secret> secrets) {
        return secrets;
    }
}
