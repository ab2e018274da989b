package example;

import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.WebSocketMessage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@WebSocketMessage
record Search(
        @DefaultValue("") List<String> words,
        @DefaultValue("20") Optional<Integer> limit,
        @DefaultValue("none") @Nullable String note) {}
