package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.Frame;
import dev.switchboard.fixtures.WireClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tests that frames and messages of different sizes and kinds are delivered or refused as on AWS. */
@ConformanceTest
class FramesIT {
    private static final int KIB = 1024;

    private final Stack stack;

    FramesIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void t41_binaryFrameClosesWith1003AndIsNeverDelivered() throws IOException {
        try (Observer observer = stack.observer();
                WireClient client = stack.connect(Api.FULL, "observer", observer.id())) {
            client.frame(Frame.BINARY, new byte[] {1, 2, 3}, true);

            assertThat(client.next().closeCode()).isEqualTo(1003);
            assertThat(observer.event("$disconnect").has("body")).isFalse();
            assertThat(observer.others()).containsExactly("$connect");
        }
    }

    @Test
    void t42_unfragmented33KibFrameClosesWith1009() throws IOException {
        try (WireClient client = stack.connect(Api.FULL)) {
            client.text("x".repeat(33 * KIB));

            assertThat(client.next().closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void t43_messageOf100KibInFourFramesIsOneEvent() throws IOException {
        try (Observer observer = stack.observer();
                WireClient client = stack.connect(Api.FULL)) {
            String text = "{\"action\":\"act\",\"observer\":\"" + observer.id() + "\",\"x\":\"";
            text += "x".repeat(100 * KIB - text.length() - 2) + "\"}";
            client.fragmented(text, 4);

            assertThat(observer.event("act").text("body")).isEqualTo(text);
        }
    }

    @Test
    void t44_messageOfMoreThan128KibClosesWith1009() throws IOException {
        try (WireClient client = stack.connect(Api.FULL)) {
            client.fragmented("x".repeat(129 * KIB), 8);

            assertThat(client.next().closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void t53_pingIsAnsweredAndNeverDelivered() throws IOException {
        try (Observer observer = stack.observer();
                WireClient client = stack.connect(Api.FULL, "observer", observer.id())) {
            client.frame(Frame.PING, new byte[] {1, 2, 3}, true);

            assertThat(client.next()).isEqualTo(new Frame(Frame.PONG, new byte[] {1, 2, 3}));
            client.leave();
            assertThat(observer.event("$disconnect").routeKey()).isEqualTo("$disconnect");
            assertThat(observer.others()).containsExactly("$connect");
        }
    }
}
