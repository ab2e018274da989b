package dev.switchboard.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;

/** Tests how each sink writes an entry. */
class LogEntriesTest {
    private final IOException lost = new IOException("lost");
    private final LogEntry full = LogEntry.error("The route failed.")
            .requestId("r=")
            .connectionId("c=")
            .routeKey("say")
            .error(lost);
    private static final LogEntry SHORT = LogEntry.info("Ready.");
    private static final Invocation INVOCATION =
            new Invocation("chat", "say", "r=", "c=", Duration.ofMillis(2), 500, null);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final LogSink lines = LogSink.jsonLines(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void anEntryHasTheValuesThatItWasBuiltWith() {
        assertThat(full).isEqualTo(new LogEntry(LogEntry.Level.ERROR, "The route failed.", "r=", "c=", "say", lost));
        assertThat(SHORT).isEqualTo(new LogEntry(LogEntry.Level.INFO, "Ready.", null, null, null, null));
        assertThat(LogEntry.warning("Slow."))
                .isEqualTo(new LogEntry(LogEntry.Level.WARNING, "Slow.", null, null, null, null));
    }

    @Test
    void aLineOfJsonHasOnlyTheKnownValues() {
        lines.write(SHORT);
        lines.write(full);

        assertThat(written().get(0)).isEqualTo("{\"level\":\"INFO\",\"message\":\"Ready.\"}");
        assertThat(written().get(1))
                .startsWith("{\"level\":\"ERROR\",\"message\":\"The route failed.\",\"requestId\":\"r=\","
                        + "\"connectionId\":\"c=\",\"routeKey\":\"say\",\"error\":\"java.io.IOException: lost\\n\\tat ")
                .contains("LogEntriesTest")
                .endsWith("\"}");
    }

    @Test
    void countsAFailureInTheMetrics() {
        LogSink.jsonLinesWithMetrics(new PrintStream(bytes, true, StandardCharsets.UTF_8), "Chat", Clock.systemUTC())
                .handled(INVOCATION);

        assertThat(written()).singleElement().asString().contains("\"Invocations\":1,\"Failures\":1,\"Duration\":2.0");
    }

    @ParameterizedTest
    @EnumSource
    void callsTheSlf4jMethodForEachLevel(LogEntry.Level level) {
        List<List<Object>> calls = new ArrayList<>();

        new Slf4jSink(slf4j(calls)).write(new LogEntry(level, "Something happened.", null, "c=", null, lost));

        String method = switch (level) {
            case INFO -> "info";
            case WARNING -> "warn";
            case ERROR -> "error";
        };
        assertThat(calls).containsExactly(List.of(method, "Something happened. connectionId=c=", lost));
    }

    @Test
    void writesAnInvocationToSlf4j() {
        List<List<Object>> calls = new ArrayList<>();

        new Slf4jSink(slf4j(calls)).handled(INVOCATION);

        assertThat(calls)
                .containsExactly(List.of(
                        "info",
                        "Handled. requestId=r= connectionId=c= routeKey=say durationMs=2.0 statusCode=500"
                                + " outcome=FAILED"));
    }

    @ParameterizedTest
    @EnumSource
    void usesTheSystemLoggersLevelForEachLevel(LogEntry.Level level) {
        List<List<Object>> calls = new ArrayList<>();
        SystemLoggerSink sink = new SystemLoggerSink(systemLogger(calls));

        sink.write(new LogEntry(level, "Something happened.", "r=", null, "say", lost));
        sink.handled(INVOCATION);

        assertThat(calls.get(0))
                .containsExactly(
                        System.Logger.Level.valueOf(level.name()),
                        "Something happened. requestId=r= routeKey=say",
                        lost);
        assertThat(calls.get(1).get(0)).isEqualTo(System.Logger.Level.INFO);
        assertThat(calls.get(1).get(1)).asString().startsWith("Handled. requestId=r= ");
    }

    @Test
    void anApplicationsSinkNeedNotImplementHandled() {
        List<LogEntry> entries = new ArrayList<>();
        LogSink sink = entries::add;

        sink.write(SHORT);
        sink.handled(INVOCATION);

        assertThat(entries).containsExactly(SHORT);
    }

    private List<String> written() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Returns a logger that records each call with its arguments. */
    private static Logger slf4j(List<List<Object>> calls) {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (self, method, arguments) -> {
                    List<Object> call = new ArrayList<>(List.of(method.getName()));
                    call.addAll(Arrays.asList(arguments));
                    calls.add(call);
                    return null;
                });
    }

    private static System.Logger systemLogger(List<List<Object>> calls) {
        return new System.Logger() {
            @Override
            public String getName() {
                return "test";
            }

            @Override
            public boolean isLoggable(Level level) {
                return true;
            }

            @Override
            public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
                calls.add(Arrays.asList(level, message, thrown));
            }

            @Override
            public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
                calls.add(Arrays.asList(level, format));
            }
        };
    }
}
