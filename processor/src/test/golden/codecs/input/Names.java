package example;

import dev.switchboard.annotation.WebSocketMessage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@WebSocketMessage
record Names(String in, int out, boolean value, String CODEC, String default_, Empty empty, int yield, int record, int var, @Nullable int primitive, Optional<String> Optional, Empty Names_EmptyJson, List<String> JsonCodecs) {
    record Empty() {}
}
