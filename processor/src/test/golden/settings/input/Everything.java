package example;

import dev.switchboard.annotation.Payload;
import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;

@WebSocketApi(
        name = "Every_thing-1",
        routeSelectionExpression = "${request.body.service}/${request.body.meta.type}",
        connections = WebSocketApi.Connections.NONE)
class Everything {
    @WebSocketRoute(WebSocketRoute.DEFAULT)
    void everything(@Payload String text) {}
}
