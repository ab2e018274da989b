package example;

import dev.switchboard.annotation.WebSocketRoute;

class Routes {
    @WebSocketRoute("$conect")
    void connect() {}
}
