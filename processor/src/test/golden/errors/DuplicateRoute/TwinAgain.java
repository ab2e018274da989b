package another;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;

class TwinAgain {}

@WebSocketApi(name = "both", routes = other.Twin.class)
class Twin {
    @WebSocketRoute("twin")
    void twin() {}
}
