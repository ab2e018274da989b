package other;

import dev.switchboard.annotation.WebSocketRoute;
import java.util.concurrent.CompletionStage;

public class Open<T> {
    @WebSocketRoute("filled")
    public void filled(T filled) {}

    @WebSocketRoute("later")
    public CompletionStage<T> later() {
        throw new IllegalStateException();
    }
}
