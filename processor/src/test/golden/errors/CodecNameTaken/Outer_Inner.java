package example;

import dev.switchboard.annotation.WebSocketMessage;

@WebSocketMessage
record Outer_Inner() {}
