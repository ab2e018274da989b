package example;

import dev.switchboard.ConnectResult;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.annotation.WebSocketRoute;
import java.util.concurrent.CompletionStage;

class Absent {
    @WebSocketRoute("$connect")
    @Nullable
    ConnectResult connect() {
        return null;
    }

    @WebSocketRoute("response")
    @Nullable
    WebSocketResponse response() {
        return null;
    }

    @WebSocketRoute("stage")
    @Nullable
    CompletionStage<String> stage() {
        return null;
    }

    /** A null value becomes JSON's null. */
    @WebSocketRoute("value")
    @Nullable
    String value() {
        return null;
    }
}
