package example;

import dev.switchboard.annotation.Payload;
import dev.switchboard.annotation.WebSocketApi.Connections;
import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;

/** Has only routes with replies. No connections are kept, and there is no $connect for an authorizer to guard. */
@WebSocketApi(name = "ask", connections = Connections.NONE)
class Ask {
    @WebSocketRoute("ask")
    String ask(@Payload String question) {
        return question + "!";
    }
}
