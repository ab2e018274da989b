package example;

import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.WebSocketRoute;
import java.time.Instant;
import java.util.UUID;

class Routes {
    enum Mode {
        QUIET,
        LOUD
    }

    @WebSocketRoute("$connect")
    void connect(
            @QueryParam("a") @DefaultValue("ten") int number,
            @QueryParam("b") @DefaultValue("128") byte small,
            @QueryParam("c") @DefaultValue("Infinity") double finite,
            @QueryParam("d") @DefaultValue("yes") boolean flag,
            @QueryParam("e") @DefaultValue("ab") char letter,
            @QueryParam("f") @DefaultValue("1-1-1-1-1") UUID id,
            @QueryParam("g") @DefaultValue("today") Instant since,
            @QueryParam("h") @DefaultValue("quiet") Mode mode) {}
}
