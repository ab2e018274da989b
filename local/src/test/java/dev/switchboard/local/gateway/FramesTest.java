package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests frames from clients. Numbers such as {@code t41} in test names are explained in {@code docs/conformance.md}.
 */
class FramesTest {

    private static final int KIB = 1024;

    private final GatewayFixture fixture = GatewayFixture.withRoutes("$default", "$disconnect");
    private final FakeClient client = fixture.connect();

    @Test
    void t41_binaryFrameClosesWith1003AndIsNeverDelivered() {
        client.connection().frame(FrameKind.BINARY, new byte[] {1}, true);

        assertClosedWith(1003);
    }

    @Test
    void t42_frameBeyond32KibClosesWith1009() {
        client.connection().frame(FrameKind.TEXT, filled(32 * KIB + 1), true);

        assertClosedWith(1009);
    }

    @Test
    void frameOf32KibIsDelivered() {
        client.connection().frame(FrameKind.TEXT, filled(32 * KIB), true);

        assertThat(fixture.function.routeKeys()).containsExactly("$default");
    }

    @Test
    void t43_messageOf100KibInFourFramesIsOneEvent() {
        sendInFrames(4, 25 * KIB);

        assertThat(fixture.function.onlyEvent("$default").text("body")).hasSize(100 * KIB);
    }

    @Test
    void messageOf128KibIsDelivered() {
        sendInFrames(4, 32 * KIB);

        assertThat(fixture.function.onlyEvent("$default").text("body")).hasSize(128 * KIB);
    }

    @Test
    void t44_messageBeyond128KibClosesWith1009() {
        sendInFrames(8, 129 * KIB / 8);

        assertClosedWith(1009);
    }

    @Test
    void characterSplitBetweenFramesIsDecoded() {
        byte[] rocket = "🚀".getBytes(UTF_8);
        client.connection().frame(FrameKind.TEXT, Arrays.copyOf(rocket, 2), false);
        client.connection().frame(FrameKind.CONTINUATION, Arrays.copyOfRange(rocket, 2, 4), true);

        assertThat(fixture.function.onlyEvent("$default").text("body")).isEqualTo("🚀");
    }

    @Test
    void messageAfterAFragmentedOneIsSeparate() {
        sendInFrames(2, 1);
        client.sends("second");
        sendInFrames(3, 1);

        assertThat(fixture.function.events())
                .extracting(event -> event.text("body"))
                .containsExactly("xx", "second", "xxx");
        assertThat(client.closed()).isNull();
    }

    @Test
    void textThatIsNotUtf8ClosesWith1007() {
        client.connection().frame(FrameKind.TEXT, new byte[] {(byte) 0xC3, (byte) 0x28}, true);

        assertClosedWith(1007);
    }

    @Test
    void continuationWithoutAMessageClosesWith1002() {
        client.connection().frame(FrameKind.CONTINUATION, filled(1), true);

        assertClosedWith(1002);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 5000, 40000, 65535})
    void invalidCloseCodeIsAnsweredWith1002(int code) {
        assertThat(client.connection().closedByClient(code, "bye")).isFalse();

        assertClosedWith(1002);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 3000, 4999})
    void validCloseCodeIsReported(int code) {
        assertThat(client.connection().closedByClient(code, "bye")).isTrue();

        assertThat(client.closed()).isNull();
        assertThat(fixture.function.onlyEvent("$disconnect").number("requestContext", "disconnectStatusCode"))
                .isEqualTo(code);
    }

    @Test
    void framesAfterTheCloseAreIgnored() {
        client.connection().closedByClient(1000, "");
        client.sends("late");

        assertThat(fixture.function.routeKeys()).containsExactly("$disconnect");
    }

    private void assertClosedWith(int code) {
        assertThat(client.closed()).isEqualTo(new DisconnectCause(code, ""));
        assertThat(fixture.function.onlyEvent("$disconnect").number("requestContext", "disconnectStatusCode"))
                .isEqualTo(code);
        assertThat(fixture.function.events()).hasSize(1);
    }

    private void sendInFrames(int frames, int size) {
        for (int i = 0; i < frames; i++) {
            FrameKind kind = i == 0 ? FrameKind.TEXT : FrameKind.CONTINUATION;
            client.connection().frame(kind, filled(size), i == frames - 1);
        }
    }

    private static byte[] filled(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }
}
