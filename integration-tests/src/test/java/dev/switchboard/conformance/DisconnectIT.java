package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.Frame;
import dev.switchboard.fixtures.WireClient;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the {@code $disconnect} event for each way in which a connection can end. */
@ConformanceTest
class DisconnectIT {
    private final Stack stack;

    DisconnectIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void t46_clientThatClosesWithoutACodeIsReportedAs1005() throws IOException {
        try (Observer observer = stack.observer();
                WireClient client = stack.connect(Api.FULL, "observer", observer.id())) {
            client.leave();

            assertReported(observer, "1005", "Client-side close frame status not set");
        }
    }

    @Test
    void t47_clientThatGoesAwayIsReportedWithItsCode() throws IOException {
        try (Observer observer = stack.observer();
                WireClient client = stack.connect(Api.FULL, "observer", observer.id())) {
            client.leave(1001, "");

            assertReported(observer, "1001", "");
        }
    }

    @Test
    void t48_codeAndReasonChosenByTheClientAreReported() throws IOException {
        try (Observer observer = stack.observer();
                WireClient client = stack.connect(Api.FULL, "observer", observer.id())) {
            client.leave(4001, "bye");

            assertReported(observer, "4001", "bye");
        }
    }

    @Test
    @OnlyLocally(value = "takes ten minutes of silence", unlessPatient = true)
    void t49_silenceEndsTheConnectionWith1001() throws IOException {
        try (Observer observer = stack.observer();
                WireClient client = stack.connect(Api.IDLE, "observer", observer.id())) {
            client.waitAtMost(Duration.ofMinutes(11));

            Frame close = client.next();
            assertThat(close.closeCode()).isEqualTo(1001);
            assertThat(close.closeReason()).isEqualTo("Going away");
            assertReported(observer, "1001", "Going away");
        }
    }

    @Test
    @OnlyLocally("takes two hours")
    void t50_oldConnectionIsEndedEvenIfItIsActive() throws IOException {
        try (WireClient client = stack.connect(Api.SHORT)) {
            Frame frame;
            do {
                askIfOpen(client);
                frame = client.next();
            } while (frame.opcode() == Frame.TEXT);

            assertThat(frame.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void t51_disconnectHasFourConstantHeadersAndNoQuery() throws IOException {
        try (Observer observer = stack.observer();
                WireClient client = stack.connect(Api.FULL, "observer", observer.id())) {
            client.leave();

            Event disconnect = observer.event("$disconnect");
            assertThat(disconnect.keys())
                    .containsExactly("headers", "multiValueHeaders", "requestContext", "isBase64Encoded");
            assertThat(disconnect.keys("headers")).containsExactly("Host", "x-api-key", "X-Forwarded-For", "x-restapi");
            assertThat(disconnect.text("headers", "Host"))
                    .isEqualTo(stack.address().getRawAuthority());
            assertThat(disconnect.text("headers", "X-Forwarded-For")).isEmpty();
            assertThat(disconnect.has("requestContext", "messageId")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "{\"statusCode\":500}", "null"})
    void t52_answerToDisconnectIsIgnored(String answer) throws IOException {
        try (Observer observer = stack.observer();
                WireClient client = stack.connect(Api.FULL, "observer", observer.id(), "goodbye", answer)) {
            client.leave(1000, "");

            assertThat(client.next().closeCode()).isEqualTo(1000);
            assertReported(observer, "1000", "");
        }
    }

    private static void askIfOpen(WireClient client) throws IOException {
        try {
            client.text("{\"action\":\"ask\"}");
        } catch (SocketException ended) {
            // The last frames can still be read after the server has closed the connection.
        }
    }

    private static void assertReported(Observer observer, String code, String reason) throws IOException {
        Event disconnect = observer.event("$disconnect");
        assertThat(disconnect.text("requestContext", "disconnectStatusCode")).isEqualTo(code);
        assertThat(disconnect.text("requestContext", "disconnectReason")).isEqualTo(reason);
    }
}
