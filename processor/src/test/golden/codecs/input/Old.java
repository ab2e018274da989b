package example;

import dev.switchboard.annotation.WebSocketMessage;
import java.util.List;

@WebSocketMessage
record Old(String was, List<Gone> gone) {
    /** Replaced. */
    @Deprecated
    public String was() {
        return was;
    }

    /** Replaced as well. */
    @Deprecated(forRemoval = true)
    record Gone(int x) {}
}
