package dev.switchboard.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests how connections end. Numbers such as {@code t46} in test names are explained in {@code docs/conformance.md}.
 */
class LifetimeTest {

    private static final Duration ALMOST_IDLE = Duration.ofMinutes(9);

    private final GatewayFixture fixture = GatewayFixture.withRoutes("$connect", "$disconnect", "$default");
    private final FakeClient client = fixture.connect();

    @Test
    void t46_clientThatClosesWithoutACodeIsReportedAs1005() {
        client.connection().closedByClient(null, "");

        assertDisconnected(1005, "Client-side close frame status not set");
        assertThat(client.closed()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1001,''", "4001,bye", "1000,done"})
    void t47_t48_closeCodeAndReasonOfTheClientAreReported(int code, String reason) {
        client.connection().closedByClient(code, reason);

        assertDisconnected(code, reason);
    }

    @Test
    void clientThatVanishesIsReportedAs1006() {
        client.connection().lost();

        assertDisconnected(1006, "");
    }

    @Test
    void t49_tenIdleMinutesEndTheConnectionWith1001() {
        fixture.time.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(client.closed()).isNull();
        fixture.time.advance(Duration.ofMillis(1));

        assertThat(client.closed()).isEqualTo(new DisconnectCause(1001, "Going away"));
        assertDisconnected(1001, "Going away");
    }

    @Test
    void t49_anyDataFrameInEitherDirectionKeepsAConnectionAlive() {
        fixture.time.advance(ALMOST_IDLE);
        client.sends("from the client");
        fixture.time.advance(ALMOST_IDLE);
        fixture.post(client.id(), "to the client");
        fixture.time.advance(ALMOST_IDLE);

        assertThat(client.closed()).isNull();
        fixture.time.advance(Duration.ofMinutes(1));
        assertThat(client.closed()).isNotNull();
    }

    @Test
    void t50_twoHoursEndEvenAnActiveConnection() {
        for (int i = 0; i < 14; i++) {
            fixture.time.advance(Duration.ofMinutes(8));
            client.sends("still here");
        }
        assertThat(client.closed()).isNull();
        fixture.time.advance(Duration.ofMinutes(8));

        assertThat(client.closed()).isEqualTo(new DisconnectCause(1001, "Going away"));
        assertDisconnected(1001, "Going away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"statusCode\":500}", "null", "{\"statusCode\":200,\"body\":\"x\"}"})
    void t52_responseToDisconnectIsIgnored(String answer) {
        fixture.function.answers("$disconnect", answer);

        client.connection().closedByClient(1000, "");

        assertThat(client.received()).isEmpty();
        assertThat(fixture.gateway.connections()).isEmpty();
    }

    @Test
    void endOfAConnectionIsReportedOnce() {
        client.connection().closedByClient(1000, "");
        client.connection().lost();
        fixture.time.advance(Duration.ofHours(3));

        assertDisconnected(1000, "");
    }

    @Test
    void endedConnectionLeavesNoTimerBehind() {
        client.connection().lost();

        assertThat(fixture.time.pendingTasks()).isZero();
    }

    @Test
    void endIsNotReportedWithoutADisconnectRoute() {
        GatewayFixture silent = GatewayFixture.withRoutes("$default");

        silent.connect().connection().lost();

        assertThat(silent.function.events()).isEmpty();
        assertThat(silent.gateway.connections()).isEmpty();
    }

    @Test
    void closingTheGatewayWaitsUntilEveryDisconnectIsHandled() {
        CompletableFuture<InvocationResult> slow = fixture.function.holds("$disconnect");

        CompletableFuture<Void> closed = fixture.gateway.close().toCompletableFuture();

        assertThat(client.closed()).isEqualTo(new DisconnectCause(1001, "Going away"));
        assertThat(closed).isNotDone();
        slow.complete(FakeFunction.returned("{\"statusCode\":200}"));
        assertThat(closed).isCompleted();
    }

    @Test
    void closingTheGatewayWaitsForAnEarlierDisconnect() {
        CompletableFuture<InvocationResult> slow = fixture.function.holds("$disconnect");
        client.connection().lost();

        CompletableFuture<Void> closed = fixture.gateway.close().toCompletableFuture();

        assertThat(closed).isNotDone();
        slow.complete(FakeFunction.returned("{\"statusCode\":200}"));
        assertThat(closed).isCompleted();
    }

    private void assertDisconnected(int code, String reason) {
        Event disconnect = fixture.function.onlyEvent("$disconnect");
        assertThat(disconnect.number("requestContext", "disconnectStatusCode")).isEqualTo(code);
        assertThat(disconnect.text("requestContext", "disconnectReason")).isEqualTo(reason);
        assertThat(fixture.post(client.id(), "late").status()).isEqualTo(410);
    }
}
