package other;

import dev.switchboard.annotation.WebSocketRoute;

class Twin {
    Twin(MessageSender sender) {}

    @WebSocketRoute("send")
    void send() {}
}

interface MessageSender {}
