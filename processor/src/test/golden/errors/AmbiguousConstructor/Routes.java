package example;

import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.message.MessageSender;

class Routes {
    Routes() {}

    Routes(MessageSender sender) {}

    @WebSocketRoute("send")
    void send() {}
}
