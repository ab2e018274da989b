package example;

import dev.switchboard.ConnectResult;
import dev.switchboard.annotation.WebSocketRoute;
import java.util.concurrent.CompletionStage;

class Routes {
    @WebSocketRoute("send")
    ConnectResult send() {
        return ConnectResult.accept();
    }

    @WebSocketRoute("$disconnect")
    CompletionStage<ConnectResult> disconnect() {
        throw new UnsupportedOperationException();
    }
}
