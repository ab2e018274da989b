package example;

import dev.switchboard.annotation.WebSocketRoute;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class Routes {
    @WebSocketRoute("raw")
    @SuppressWarnings("rawtypes")
    CompletionStage raw() {
        return CompletableFuture.completedStage("");
    }

    @WebSocketRoute("nested")
    CompletableFuture<CompletionStage<String>> nested() {
        throw new UnsupportedOperationException();
    }
}
