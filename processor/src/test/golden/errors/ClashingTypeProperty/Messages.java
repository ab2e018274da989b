package example;

import dev.switchboard.annotation.WebSocketMessage;

class Messages {
    @WebSocketMessage("ping")
    record Ping(String type) {}

    @WebSocketMessage
    sealed interface Shape permits Circle {}

    record Circle(int type) implements Shape {}
}
