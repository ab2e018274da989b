package example;

import dev.switchboard.annotation.WebSocketMessage;

@WebSocketMessage
record Names(String in, int out, boolean value, String CODEC, String default_, Empty empty) {
    record Empty() {}
}
