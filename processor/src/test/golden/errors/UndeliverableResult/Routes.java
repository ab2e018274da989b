package example;

import dev.switchboard.WebSocketResponse;
import dev.switchboard.annotation.WebSocketRoute;
import java.util.List;

class Routes {
    @WebSocketRoute("$connect")
    List<String> connect() {
        return List.of();
    }

    @WebSocketRoute("$disconnect")
    WebSocketResponse disconnect() {
        return WebSocketResponse.ok();
    }
}
