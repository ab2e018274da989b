package example.tickets;

import dev.switchboard.annotation.WebSocketRoute;

public class TicketRoutes {
    @WebSocketRoute("ticket")
    public void send() {}
}
