package example;

import dev.switchboard.ConnectResult;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.annotation.WebSocketRoute;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public class EveryResult {
    public record Answer(int value) {}

    @WebSocketRoute("$connect")
    public CompletionStage<ConnectResult> connect() {
        return CompletableFuture.completedStage(ConnectResult.accept());
    }

    @WebSocketRoute("nothing")
    public void nothing() {}

    @WebSocketRoute("value")
    public Answer value() {
        return new Answer(42);
    }

    @WebSocketRoute("response")
    public WebSocketResponse response() {
        return WebSocketResponse.ok("{}");
    }

    @WebSocketRoute("later")
    public CompletableFuture<Answer> later() {
        return CompletableFuture.completedFuture(new Answer(42));
    }

    @WebSocketRoute("later_response")
    public CompletionStage<WebSocketResponse> laterResponse() {
        return CompletableFuture.completedStage(WebSocketResponse.ok("{}"));
    }

    @WebSocketRoute("later_nothing")
    public CompletionStage<Void> laterNothing() {
        return CompletableFuture.completedStage(null);
    }
}
