package another;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;

@WebSocketApi(name = "both", routes = other.Twin.class)
class Twin {
    @WebSocketRoute("twin")
    void twin() {}
}
