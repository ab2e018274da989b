package example;

import dev.switchboard.annotation.WebSocketMessage;

class Outer {
    @WebSocketMessage
    record Inner() {}

    @WebSocketMessage
    record Mine() {}
}
