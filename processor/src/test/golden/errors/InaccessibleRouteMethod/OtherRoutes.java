package example.other;

import dev.switchboard.annotation.WebSocketRoute;

public class OtherRoutes {
    @WebSocketRoute("other")
    void other() {}
}
