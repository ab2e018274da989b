package example;

import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.message.MessageSender;
import java.time.ZoneId;

class Routes {
    Routes(MessageSender sender, ZoneId zone, int retries) {}

    @WebSocketRoute("send")
    void send() {}
}
