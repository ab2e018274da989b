package other;

import dev.switchboard.annotation.WebSocketRoute;

public class Twin {
    @WebSocketRoute("twin")
    public void twin() {}
}
