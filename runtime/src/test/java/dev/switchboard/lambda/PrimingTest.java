package dev.switchboard.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.switchboard.EventFixtures;
import dev.switchboard.FailingStore;
import dev.switchboard.RecordingGateway;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import dev.switchboard.log.LogEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what a handler does while Lambda starts it. */
class PrimingTest {
    private final List<LogEntry> log = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private HttpServer aws;
    private volatile int answer = 500;

    @BeforeEach
    void start() throws IOException {
        aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        aws.createContext("/", exchange -> {
            String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            requests.add(exchange.getRequestURI()
                    + (operation == null ? "" : " " + operation.substring(operation.indexOf('.') + 1)));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answer, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        aws.start();
        String endpoint = "http://127.0.0.1:" + aws.getAddress().getPort();
        environment.put("AWS_LAMBDA_FUNCTION_NAME", "chat");
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("AWS_ACCESS_KEY_ID", "any");
        environment.put("AWS_SECRET_ACCESS_KEY", "any");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint);
        environment.put("WEBSOCKET_API_ENDPOINT", endpoint + "/dev");
        environment.put("CONNECTIONS_TABLE", "connections");
    }

    @AfterEach
    void stop() {
        aws.stop(0);
    }

    @Test
    void sendsNoRequestAndCallsNoRoute() {
        start(runtime());

        assertThat(log).isEmpty();
        assertThat(requests).isEmpty();
        assertThat(handled).isEmpty();
    }

    @Test
    void worksIfTheEndpointIsUnknown() {
        environment.remove("WEBSOCKET_API_ENDPOINT");

        start(runtime());

        assertThat(log).isEmpty();
    }

    @Test
    void doesNotUseAStoreOfTheApplication() {
        start(runtime().connections(new FailingStore(new InMemoryConnectionStore(Clock.systemUTC()))));

        assertThat(log).isEmpty();
    }

    @Test
    void logsAFailureOnceAndStartsAnyway() {
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", "no address");

        assertThat(start(runtime()).routes().apiName()).isEqualTo("test");
        assertThat(log)
                .extracting(LogEntry::message)
                .containsExactly("The handler could not be primed, so its first event will take longer.");
        assertThat(log.get(0).error()).hasMessageContaining("AWS_ENDPOINT_URL_DYNAMODB");
    }

    @Test
    void isOffByDefaultOutsideLambda() {
        environment.remove("AWS_LAMBDA_FUNCTION_NAME");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", "no address");

        start(runtime());

        assertThat(log).isEmpty();
    }

    @Test
    void canBeSwitchedOffOnLambda() {
        environment.put("SWITCHBOARD_PRIMING", "off");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", "no address");

        start(runtime());

        assertThat(log).isEmpty();
    }

    @Test
    void canBeSwitchedOnOutsideLambda() {
        environment.remove("AWS_LAMBDA_FUNCTION_NAME");
        environment.put("SWITCHBOARD_PRIMING", "on");
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", "no address");

        start(runtime());

        assertThat(log).hasSize(1);
    }

    @Test
    void aColdConnectThatSendsReadsNoEntryBeforeItResponds() {
        answer = 200;
        WebSocketRuntime runtime = runtime().build();
        WebSocketLambda handler = new WebSocketLambda(RouteTable.named("test").build(), runtime) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                runtime.sender().sendMessage("b=", Map.of("joined", event.connectionId()));
                return WebSocketResponse.ok();
            }
        };

        connect(handler);
        assertThat(requests).containsExactly("/dev/@connections/b%3D", "/ PutItem");

        connect(handler);
        assertThat(requests).endsWith("/dev/@connections/b%3D", "/ PutItem", "/ GetItem", "/ UpdateItem");
    }

    @Test
    void rehearsesTheEventsOfAConnectionIncludingASend() {
        RecordingGateway gateway = new RecordingGateway();

        Rehearsal.play(List.of(), gateway);

        assertThat(gateway.sent()).containsExactly(new RecordingGateway.Sent("any", "{\"any\":\"any\"}"));
    }

    @Test
    void readsWithEachRoutesCodecAndIgnoresFailures() {
        List<String> read = new ArrayList<>();
        JsonCodec<Object> refusing = new JsonCodec<>() {
            @Override
            public Object read(JsonReader in) {
                read.add("payload");
                throw in.expected("anything else");
            }

            @Override
            public void write(JsonWriter out, Object value) {
                throw new AssertionError("nothing is written");
            }
        };

        start(runtime(), RouteTable.named("test").oneWay("a", refusing).twoWay("b", refusing));

        assertThat(read).containsExactly("payload", "payload");
        assertThat(handled).isEmpty();
        assertThat(log).isEmpty();
    }

    private static void connect(WebSocketLambda handler) {
        handler.handle(
                EventFixtures.aws(
                        WebSocketEvent.on("$connect").connectionId("a=").build()),
                new TestContext());
    }

    private WebSocketRuntime.Builder runtime() {
        return WebSocketRuntime.builder().environment(environment).log(log::add);
    }

    private WebSocketLambda start(WebSocketRuntime.Builder runtime) {
        return start(runtime, RouteTable.named("test"));
    }

    private WebSocketLambda start(WebSocketRuntime.Builder runtime, RouteTable.Builder routes) {
        return new WebSocketLambda(routes.build(), runtime.build()) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                handled.add(event.routeKey());
                return WebSocketResponse.ok();
            }
        };
    }
}
