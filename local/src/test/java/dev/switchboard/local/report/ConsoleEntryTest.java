package dev.switchboard.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.gateway.AuthorizerOutcome;
import dev.switchboard.local.gateway.DisconnectCause;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.GatewayEvent.Called;
import dev.switchboard.local.gateway.IntegrationOutcome;
import dev.switchboard.local.gateway.IntegrationOutcome.Answered;
import dev.switchboard.local.gateway.IntegrationOutcome.Failed;
import dev.switchboard.local.report.ConsoleEntry.Level;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsoleEntryTest {

    @Test
    void textFromClientsCannotReorderALineOnThePage() {
        ConsoleEntry entry = ConsoleEntry.of(new GatewayEvent.RequestRefused("GET", "/a\u202eb\u009bc", 403));
        ConsoleEntry ended =
                ConsoleEntry.of(new GatewayEvent.Disconnected("id", new DisconnectCause(4000, "a\u2066b\nc")));

        assertThat(entry.who()).isEqualTo("GET /a?b?c");
        assertThat(ended.detail()).isEqualTo("a?b\nc");
    }

    private static final String ID = "L0SM9cOFvHcCIhw=";
    private static final Duration TOOK = Duration.ofMillis(12);

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(
                        new Called(ID, "chat", 41, new Answered(200, Map.of(), "secret", false), TOOK),
                        entry("chat", "200", Level.GOOD).withBytes(41).withMillis(12)),
                Arguments.of(
                        new Called(ID, "$connect", 0, new Answered(401, Map.of(), null, false), TOOK),
                        entry("$connect", "401", Level.BAD).withMillis(12)),
                Arguments.of(
                        new Called(
                                ID,
                                "chat",
                                2,
                                new Answered(400, Map.of("X-Switchboard-Reason", "$.text: a string"), "secret", false),
                                TOOK),
                        entry("chat", "400", Level.BAD)
                                .withBytes(2)
                                .withMillis(12)
                                .withDetail("$.text: a string")),
                Arguments.of(
                        new Called(ID, "chat", 2, new IntegrationOutcome.Malformed("it has no statusCode"), TOOK),
                        entry("chat", "malformed", Level.BAD)
                                .withBytes(2)
                                .withMillis(12)
                                .withDetail("it has no statusCode")),
                Arguments.of(
                        new Called(ID, "chat", 2, new IntegrationOutcome.TimedOut(Duration.ofSeconds(29)), TOOK),
                        entry("chat", "timed out", Level.BAD)
                                .withBytes(2)
                                .withMillis(12)
                                .withDetail("the handler is still running")),
                Arguments.of(
                        new Called(ID, "chat", 2, new IntegrationOutcome.Refused("all busy"), TOOK),
                        entry("chat", "not run", Level.BAD)
                                .withBytes(2)
                                .withMillis(12)
                                .withDetail("all busy")),
                Arguments.of(
                        new GatewayEvent.Authorized(ID, new AuthorizerOutcome.Denied(401, "it said so"), TOOK),
                        entry("authorizer", "401", Level.BAD).withMillis(12).withDetail("it said so")),
                Arguments.of(
                        new GatewayEvent.Authorized(ID, new AuthorizerOutcome.Failed("no policy", null), TOOK),
                        entry("authorizer", "failed", Level.BAD).withMillis(12).withDetail("no policy")),
                Arguments.of(
                        new GatewayEvent.Connected(ID, "127.0.0.1", "chat.v1"),
                        entry("connected", "open", Level.GOOD).withDetail("from 127.0.0.1, subprotocol chat.v1")),
                Arguments.of(
                        new GatewayEvent.HandshakeRefused("127.0.0.1", 403, "its path is not /dev"),
                        ConsoleEntry.ofStranger("127.0.0.1", "handshake", "403", Level.BAD)
                                .withDetail("its path is not /dev")),
                Arguments.of(
                        new GatewayEvent.Unroutable(ID, 7),
                        entry("no route", "Forbidden", Level.BAD)
                                .withBytes(7)
                                .withDetail("no route has the message's key, and there is no $default")),
                Arguments.of(
                        new GatewayEvent.Disconnected(ID, new DisconnectCause(1001, "Going away")),
                        entry("disconnected", "1001", Level.INFO).withDetail("Going away")),
                Arguments.of(
                        new GatewayEvent.Disconnected(ID, new DisconnectCause(1006, "")),
                        entry("disconnected", "1006", Level.INFO)),
                Arguments.of(
                        new GatewayEvent.CallbackAnswered("POST", ID, 52, 200),
                        entry("POST @connections", "200", Level.GOOD).withBytes(52)),
                Arguments.of(
                        new GatewayEvent.CallbackAnswered("DELETE", ID, 0, 410),
                        entry("DELETE @connections", "410", Level.BAD)),
                Arguments.of(
                        new GatewayEvent.RequestRefused("GET", "/prod", 403),
                        ConsoleEntry.ofStranger("GET /prod", "request", "403", Level.BAD)),
                Arguments.of(
                        new GatewayEvent.Warning(ID, "lost"),
                        entry("warning", "", Level.WARNING).withDetail("lost")),
                Arguments.of(
                        new GatewayEvent.FunctionWarning("ChatRoutesHandler", "it runs on"),
                        ConsoleEntry.ofStranger("ChatRoutesHandler", "warning", "", Level.WARNING)
                                .withDetail("it runs on")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventBecomesTheExpectedEntry(GatewayEvent event, ConsoleEntry expected) {
        assertThat(ConsoleEntry.of(event)).isEqualTo(expected);
    }

    @Test
    void failureHasAShortenedStackTraceWithCauses() {
        Exception thrown = new IllegalStateException("no table", new RuntimeException("x".repeat(10_000)));

        String detail = ConsoleEntry.of(new Called(ID, "chat", 2, new Failed(thrown), TOOK))
                .detail();

        assertThat(detail)
                .startsWith("java.lang.IllegalStateException: no table\n    at " + ConsoleEntryTest.class.getName())
                .contains("\nCaused by: java.lang.RuntimeException: xxx")
                .hasSizeLessThanOrEqualTo(4_001);
    }

    @Test
    void closeReasonFromAClientIsTruncated() {
        DisconnectCause cause = new DisconnectCause(4000, "r".repeat(100_000));

        assertThat(ConsoleEntry.of(new GatewayEvent.Disconnected(ID, cause)).detail())
                .hasSize(200);
    }

    private static ConsoleEntry entry(String what, String result, Level level) {
        return ConsoleEntry.of(ID, what, result, level);
    }
}
