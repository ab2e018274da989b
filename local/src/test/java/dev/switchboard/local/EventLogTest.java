package dev.switchboard.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.gateway.AuthorizerOutcome;
import dev.switchboard.local.gateway.DisconnectCause;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.IntegrationOutcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventLogTest {

    private static final String ID = "L0SM9cOFvHcCIhw=";

    /** Text with control characters, bidirectional formatting, line breaks and an unpaired surrogate. */
    private static final String HOSTILE = "a\u001bb\u009bc\u202ad\u202ee\u2066f\u200fg\u2028h\ud800i\nj\u061ck";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final EventLog log = new EventLog(
            new PrintStream(written, true, UTF_8),
            Clock.fixed(Instant.parse("2026-01-01T12:34:56.789Z"), ZoneOffset.UTC));

    static Stream<Arguments> events() {
        Duration took = Duration.ofMillis(12);
        return Stream.of(
                Arguments.of(new GatewayEvent.Connected(ID, "127.0.0.1", null), "connected from 127.0.0.1"),
                Arguments.of(
                        new GatewayEvent.Connected(ID, "127.0.0.1", "chat.v1"),
                        "connected from 127.0.0.1, subprotocol chat.v1"),
                Arguments.of(new GatewayEvent.Warning(ID, "surprise"), "warning: surprise"),
                Arguments.of(new GatewayEvent.FunctionWarning(ID, "surprise"), "warning: surprise"),
                Arguments.of(
                        new GatewayEvent.Authorized(ID, new AuthorizerOutcome.Denied(403, "denied by policy"), took),
                        "authorizer: denied with 403 in 12 ms: denied by policy"),
                Arguments.of(
                        new GatewayEvent.Authorized(ID, new AuthorizerOutcome.Failed("malformed", null), took),
                        "authorizer: failed in 12 ms: malformed"),
                Arguments.of(
                        new GatewayEvent.Called(
                                ID, "chat", 41, new IntegrationOutcome.Answered(200, Map.of(), "secret", false), took),
                        "chat (41 bytes): 200 in 12 ms"),
                Arguments.of(
                        new GatewayEvent.Called(
                                ID,
                                "chat",
                                41,
                                new IntegrationOutcome.Answered(
                                        400, Map.of("X-Switchboard-Reason", "$.text: a string"), "secret", false),
                                took),
                        "chat (41 bytes): 400 in 12 ms: $.text: a string"),
                Arguments.of(
                        new GatewayEvent.Called(
                                ID, "$connect", 0, new IntegrationOutcome.Malformed("it has no statusCode"), took),
                        "$connect: malformed response in 12 ms: it has no statusCode"),
                Arguments.of(
                        new GatewayEvent.Called(
                                ID, "chat", 2, new IntegrationOutcome.TimedOut(Duration.ofSeconds(29)), took),
                        "chat (2 bytes): no response within 29000 ms; the handler is still running"),
                Arguments.of(
                        new GatewayEvent.Called(ID, "chat", 2, new IntegrationOutcome.Refused("all busy"), took),
                        "chat (2 bytes): not run: all busy"),
                Arguments.of(new GatewayEvent.Unroutable(ID, 7), "no route and no $default (7 bytes): Forbidden"),
                Arguments.of(new GatewayEvent.Disconnected(ID, new DisconnectCause(1001, "")), "disconnected: 1001"),
                Arguments.of(
                        new GatewayEvent.Disconnected(ID, new DisconnectCause(1001, "Going away")),
                        "disconnected: 1001 Going away"),
                Arguments.of(
                        new GatewayEvent.CallbackAnswered("POST", ID, 52, 200), "POST @connections (52 bytes): 200"),
                Arguments.of(new GatewayEvent.CallbackAnswered("DELETE", ID, 0, 410), "DELETE @connections: 410"),
                Arguments.of(new GatewayEvent.Warning(ID, "odd"), "warning: odd"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eachEventIsLoggedOnOneLine(GatewayEvent event, String line) {
        log.on(event);

        assertThat(written()).isEqualTo("12:34:56.789  " + ID + "  " + line + System.lineSeparator());
    }

    @Test
    void refusedHandshakeIsLoggedWithTheAddressAndTheReason() {
        log.on(new GatewayEvent.HandshakeRefused("127.0.0.1", 403, "its path is not /dev"));

        assertThat(written()).contains("127.0.0.1  handshake refused with 403: its path is not /dev");
    }

    @Test
    void refusedRequestIsLoggedWithItsPath() {
        log.on(new GatewayEvent.RequestRefused("POST", "/prod/@connections/" + ID, 403));

        assertThat(written()).contains("POST /prod/@connections/" + ID + "  403");
    }

    @Test
    void exceptionFromAHandlerIsLoggedWithItsStackTrace() {
        log.on(new GatewayEvent.Called(
                ID, "chat", 2, new IntegrationOutcome.Failed(new IllegalStateException("boom")), Duration.ZERO));

        assertThat(written())
                .contains("chat (2 bytes): failed in 0 ms: java.lang.IllegalStateException: boom")
                .contains("\tat dev.switchboard.local.EventLogTest.");
    }

    @Test
    void textFromAClientCannotForgeALine() {
        log.on(new GatewayEvent.CallbackAnswered("GET", "x\n12:00:00 forged", 0, 400));
        log.on(new GatewayEvent.Disconnected(ID, new DisconnectCause(4000, "a\r\nforged")));

        assertThat(written().lines()).hasSize(2);
    }

    static Stream<GatewayEvent> eventsWithUntrustedText() {
        String hostile = HOSTILE;
        Duration took = Duration.ZERO;
        return Stream.of(
                new GatewayEvent.CallbackAnswered("GET", hostile, 0, 400),
                new GatewayEvent.CallbackAnswered(hostile, ID, 0, 403),
                new GatewayEvent.RequestRefused(hostile, "/", 403),
                new GatewayEvent.RequestRefused("GET", hostile, 403),
                new GatewayEvent.Disconnected(ID, new DisconnectCause(4000, hostile)),
                new GatewayEvent.Connected(ID, "127.0.0.1", hostile),
                new GatewayEvent.HandshakeRefused("127.0.0.1", 403, hostile),
                new GatewayEvent.Warning(ID, hostile),
                new GatewayEvent.FunctionWarning(hostile, hostile),
                new GatewayEvent.Unroutable(hostile, 1),
                new GatewayEvent.Authorized(ID, new AuthorizerOutcome.Denied(403, hostile), took),
                new GatewayEvent.Authorized(ID, new AuthorizerOutcome.Failed(hostile, null), took),
                new GatewayEvent.Called(ID, hostile, 1, new IntegrationOutcome.Malformed(hostile), took),
                new GatewayEvent.Called(ID, "chat", 1, new IntegrationOutcome.Refused(hostile), took));
    }

    @ParameterizedTest
    @MethodSource("eventsWithUntrustedText")
    void noEventCanMoveTheCursorOrReorderALine(GatewayEvent event) {
        log.on(event);

        assertThat(written()).containsOnlyOnce(System.lineSeparator()).contains("a?b?c?d?e?f?g?h?i?j?k");
    }

    @Test
    void exceptionMessagesCannotMoveTheCursorOrReorderALine() {
        IllegalStateException thrown = new IllegalStateException(HOSTILE);

        log.on(new GatewayEvent.Called(ID, "chat", 2, new IntegrationOutcome.Failed(thrown), Duration.ZERO));
        log.on(new GatewayEvent.Authorized(ID, new AuthorizerOutcome.Failed("it threw", thrown), Duration.ZERO));

        assertThat(written())
                .contains("failed in 0 ms: java.lang.IllegalStateException: a?b?c?d?e?f?g?h?i\nj?k")
                .contains("authorizer: failed in 0 ms: it threw java.lang.IllegalStateException: a?b");
    }

    private String written() {
        return written.toString(UTF_8);
    }
}
