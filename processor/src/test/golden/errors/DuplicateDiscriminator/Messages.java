package example;

import dev.switchboard.annotation.WebSocketMessage;

class Messages {
    @WebSocketMessage
    sealed interface Shape permits Circle, Round, Other.Circle {}

    record Circle() implements Shape {}

    @WebSocketMessage("Circle")
    record Round() implements Shape {}

    static class Other {
        @WebSocketMessage("ring")
        record Circle() implements Shape {}
    }
}
