package example;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;
import example.tickets.TicketRoutes;

@WebSocketApi(
        name = "support",
        routes = {ChatRoutes.class, TicketRoutes.class})
final class Support {
    @WebSocketRoute("ping")
    void ping() {}
}
