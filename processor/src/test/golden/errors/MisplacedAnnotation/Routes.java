package example;

import dev.switchboard.annotation.ConnectionId;
import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.RouteFactory;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.connection.Connection;
import java.util.Optional;

class Routes {
    Routes(@ConnectionId String id) {}

    @RouteFactory
    static Routes create() {
        return new Routes("");
    }

    @WebSocketRoute("$connect")
    void connect(@QueryParam("limit") @DefaultValue("20") Optional<Integer> limit) {}

    @WebSocketRoute("$disconnect")
    void disconnect(@DefaultValue("none") Connection connection) {}

    void helper(@QueryParam("limit") int limit) {}
}

class Plain {
    @RouteFactory
    static Plain create() {
        return new Plain();
    }
}
