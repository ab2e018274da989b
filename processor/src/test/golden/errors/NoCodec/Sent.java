package example;

import dev.switchboard.annotation.WebSocketMessage;

@WebSocketMessage
class Sent {}
