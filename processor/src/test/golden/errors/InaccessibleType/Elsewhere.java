package other;

import dev.switchboard.annotation.WebSocketRoute;
import java.util.List;

public class Elsewhere {
    @WebSocketRoute("send")
    public void send(List<Hidden> hidden) {}

    @WebSocketRoute("get")
    public Hidden get() {
        return new Hidden("x");
    }
}

record Hidden(String text) {}
