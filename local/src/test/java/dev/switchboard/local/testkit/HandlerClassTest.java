package dev.switchboard.local.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandlerClassTest {

    static final class Rooms {}

    static final class NoRoutes {}

    static final class Odd implements RequestStreamHandler {
        Odd(String name) {}

        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) {}
    }

    static final class Broken extends RoomHandler {
        Broken(WebSocketRuntime runtime) {
            super(runtime);
            throw new IllegalStateException("no configuration");
        }
    }

    /** A handler written by hand, without Switchboard. */
    static final class Plain implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            output.write("{\"statusCode\":200,\"body\":\"pong\"}".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void handlerOfANestedRouteClassIsFoundByName() {
        assertThat(TestClients.of(Rooms.class).connect().isOpen()).isTrue();
    }

    @Test
    void classWithoutAHandlerIsRefusedWithAdvice() {
        String name = NoRoutes.class.getName();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestClients.of(NoRoutes.class))
                .withMessage(
                        name + " is not a handler, and " + name.replace('$', '_') + "Handler does not exist. If the"
                                + " class has @WebSocketRoute methods, compile it with the Switchboard processor"
                                + " (dev.switchboard:switchboard-processor on the annotation processor path).");
    }

    @Test
    void handlerWithoutASuitableConstructorIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestClients.of(Odd.class))
                .withMessageStartingWith(Odd.class.getName() + " has no constructor that takes a WebSocketRuntime");
    }

    @Test
    void exceptionFromAHandlersConstructorReachesTheTest() {
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> TestClients.of(Broken.class))
                .withMessage("no configuration");
    }

    @Test
    void handlerThatDoesNotUseSwitchboardRuns() {
        TestClient client = TestApi.of(Plain.class)
                .routes(Route.oneWay("$connect"), Route.twoWay("ping"))
                .start()
                .connect();

        client.send("ping", Map.of());

        assertThat(client.nextText()).isEqualTo("pong");
        TestClients.of(Plain.class).connect().send("anything");
    }
}
