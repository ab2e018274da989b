package example;

import dev.switchboard.annotation.Payload;
import dev.switchboard.annotation.WebSocketApi.Connections;
import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;

/** Only replies: no connections to keep, and no $connect that could be guarded. */
@WebSocketApi(name = "ask", connections = Connections.NONE)
class Ask {
    @WebSocketRoute("ask")
    String ask(@Payload String question) {
        return question + "!";
    }
}
