package dev.switchboard.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.switchboard.EventFixtures;
import dev.switchboard.RecordingGateway;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.log.Invocation.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the log line that is written when an event has been handled. */
class InvocationLinesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1767225600000L), ZoneOffset.UTC);
    private static final Invocation INVOCATION =
            new Invocation("chat", "say", "request", "connection=", Duration.ofNanos(1_234_567), 200, null);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final List<Invocation> handled = new ArrayList<>();

    @Test
    void writesAnInvocationAsOneLine() {
        LogSink.jsonLines(out).handled(INVOCATION);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("{\"level\":\"INFO\",\"message\":\"Handled.\",\"requestId\":\"request\","
                        + "\"connectionId\":\"connection=\",\"routeKey\":\"say\",\"durationMs\":1.234,"
                        + "\"statusCode\":200,\"outcome\":\"OK\"}\n");
    }

    @Test
    void writesTheReasonForARefusal() {
        Invocation refused =
                new Invocation("chat", "say", "request", "connection=", Duration.ZERO, 400, "$.text: a string");

        LogSink.jsonLines(out).handled(refused);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("\"outcome\":\"REFUSED\",\"reason\":\"$.text: a string\"}");
        assertThat(PlainText.of(refused)).endsWith(" outcome=REFUSED reason=$.text: a string");
    }

    @Test
    void aSinkWithoutHandledReceivesOnlyInvocationsThatWereRefusedWithAReason() {
        List<LogEntry> entries = new ArrayList<>();
        LogSink sink = entries::add;

        sink.handled(INVOCATION);
        sink.handled(new Invocation("chat", "say", "request", "connection=", Duration.ZERO, 403, null));
        sink.handled(new Invocation("chat", "say", "request", "connection=", Duration.ZERO, 400, "$.text: a string"));

        assertThat(entries)
                .containsExactly(LogEntry.info("Refused with 400: $.text: a string")
                        .requestId("request")
                        .connectionId("connection=")
                        .routeKey("say"));
    }

    @Test
    void addsMetricsToTheLineIfThereIsANamespace() {
        LogSink.jsonLinesWithMetrics(out, "Chat", CLOCK).handled(INVOCATION);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("{\"level\":\"INFO\",\"message\":\"Handled.\",\"requestId\":\"request\","
                        + "\"connectionId\":\"connection=\",\"routeKey\":\"say\",\"durationMs\":1.234,"
                        + "\"statusCode\":200,\"outcome\":\"OK\",\"api\":\"chat\",\"Invocations\":1,\"Failures\":0,"
                        + "\"Duration\":1.234,\"_aws\":{\"Timestamp\":1767225600000,\"CloudWatchMetrics\":[{"
                        + "\"Namespace\":\"Chat\",\"Dimensions\":[[\"api\",\"routeKey\"]],\"Metrics\":["
                        + "{\"Name\":\"Invocations\",\"Unit\":\"Count\"},{\"Name\":\"Failures\",\"Unit\":\"Count\"},"
                        + "{\"Name\":\"Duration\",\"Unit\":\"Milliseconds\"}]}]}}\n");
    }

    @ParameterizedTest
    @CsvSource({"200,OK", "204,OK", "400,REFUSED", "403,REFUSED", "302,REFUSED", "500,FAILED", "503,FAILED"})
    void derivesTheOutcomeFromTheStatus(int status, Outcome outcome) {
        assertThat(new Invocation("chat", "say", "any", "any", Duration.ZERO, status, null).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void writesEachEventOnceWhetherItSucceedsOrFails() throws IOException {
        long begin = System.nanoTime();
        answer("connect", 200);
        answer("message-custom-route", 500);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(handled)
                .extracting(Invocation::routeKey, Invocation::statusCode)
                .containsExactly(tuple("$connect", 200), tuple("sendMessage", 500));
        assertThat(handled).allSatisfy(invocation -> {
            assertThat(invocation.apiName()).isEqualTo("test");
            assertThat(invocation.requestId()).isNotEmpty();
            assertThat(invocation.connectionId()).isNotEmpty();
            assertThat(invocation.duration()).isPositive().isLessThan(elapsed);
        });
    }

    @Test
    void theEnvironmentSelectsTheSystemLogger() {
        List<LogRecord> records = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                records.add(logged);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.switchboard");
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            LogSink sink = runtime("system").log();
            sink.write(LogEntry.warning("Careful.").connectionId("connection=").error(new IOException("gone")));
            sink.handled(INVOCATION);
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }

        assertThat(records)
                .extracting(LogRecord::getMessage)
                .containsExactly(
                        "Careful. connectionId=connection=",
                        "Handled. requestId=request connectionId=connection= routeKey=say durationMs=1.234"
                                + " statusCode=200 outcome=OK");
        assertThat(records.get(0).getThrown()).hasMessage("gone");
    }

    @Test
    void theEnvironmentSelectsSlf4j() {
        assertThat(runtime("slf4j").log()).isInstanceOf(Slf4jSink.class);
    }

    @Test
    void refusesAnUnknownSinkInTheEnvironment() {
        assertThatThrownBy(() -> runtime("xml"))
                .hasMessageContaining("SWITCHBOARD_LOG")
                .hasMessageContaining("\"xml\"");
    }

    private static WebSocketRuntime runtime(String log) {
        return WebSocketRuntime.builder()
                .environment(Map.of("SWITCHBOARD_LOG", log))
                .build();
    }

    private void answer(String fixture, int status) throws IOException {
        WebSocketRuntime runtime = WebSocketRuntime.builder()
                .environment(Map.of())
                .connections(new InMemoryConnectionStore(CLOCK))
                .gateway(new RecordingGateway())
                .log(new LogSink() {
                    @Override
                    public void write(LogEntry entry) {
                        // Other tests cover entries.
                    }

                    @Override
                    public void handled(Invocation invocation) {
                        handled.add(invocation);
                    }
                })
                .build();
        new WebSocketLambda(RouteTable.named("test").build(), runtime) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                if (status >= 500) {
                    throw new IllegalStateException("The route fails.");
                }
                return WebSocketResponse.ok();
            }
        }.handleRequest(
                new ByteArrayInputStream(EventFixtures.bytes(fixture)), new ByteArrayOutputStream(), new TestContext());
    }
}
