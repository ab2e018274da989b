package example;

import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.WebSocketRoute;
import java.io.IOException;

final class OldRoutes {
    /** @deprecated no longer constructed by hand */
    @Deprecated
    OldRoutes() {}

    /** @deprecated modes no longer exist */
    @Deprecated
    enum Mode {
        QUIET
    }

    @WebSocketRoute("$connect")
    @SuppressWarnings("deprecation")
    void connect(@QueryParam("mode") Mode mode) throws IOException {}

    /** @deprecated use fresh */
    @Deprecated(forRemoval = true)
    @WebSocketRoute("old")
    void old() {}

    @WebSocketRoute("fresh")
    void fresh() throws IllegalStateException {}
}
