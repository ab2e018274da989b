package dev.switchboard.local.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.GatewayEnvironment;
import dev.switchboard.local.gateway.GatewayEvent;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.gateway.StageRoute;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests time limits for requests in the complete Netty pipeline, on a clock that the test controls. */
class RequestDeadlineTest {

    private static final Duration JUST_UNDER = Duration.ofMillis(29_999);
    private static final Duration A_MILLISECOND = Duration.ofMillis(1);

    private final List<GatewayEvent> log = new ArrayList<>();
    private final EmbeddedChannel channel = connect();

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void incompleteRequestIsRefusedAfter30Seconds() {
        send("GET /dev HTTP/1.1\r\n");
        pass(JUST_UNDER);
        assertThat(channel.isOpen()).isTrue();
        pass(A_MILLISECOND);

        assertThat(received()).startsWith("HTTP/1.1 408 ").contains("connection: close\r\n");
        assertThat(channel.isOpen()).isFalse();
        assertThat(log)
                .containsExactly(new GatewayEvent.HandshakeRefused(
                        "127.0.0.1", 408, "its request was not complete within 30 s"));
    }

    @Test
    void requestWithAnIncompleteBodyIsRefusedAfter30Seconds() {
        send("POST /dev/@connections/L0SM9cOFvHcCIhw= HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
        pass(Duration.ofSeconds(30));

        assertThat(received()).startsWith("HTTP/1.1 408 ");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void sendingSingleBytesDoesNotExtendTheDeadline() {
        for (int second = 0; second < 30; second++) {
            assertThat(channel.isOpen()).isTrue();
            send("G");
            pass(Duration.ofSeconds(1));
        }

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void connectionThatSendsNothingIsClosedWithoutAResponse() {
        pass(Duration.ofSeconds(30));

        assertThat(channel.isOpen()).isFalse();
        assertThat(received()).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void deadlineStartsAgainWithEachRequest() {
        pass(Duration.ofSeconds(20));
        send("GET / HTTP/1.1\r\nHost: localhost\r\n");
        pass(Duration.ofSeconds(20));
        send("\r\n");
        assertThat(received()).startsWith("HTTP/1.1 404 ");
        pass(Duration.ofSeconds(100));
        send("GET / HTTP/1.1\r\n");
        pass(JUST_UNDER);
        assertThat(channel.isOpen()).isTrue();
        pass(A_MILLISECOND);

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void idleConnectionIsClosedAfterFiveMinutes() {
        send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HT");
        pass(Duration.ofSeconds(299));
        assertThat(channel.isOpen()).isTrue();
        pass(Duration.ofSeconds(1));

        assertThat(channel.isOpen()).isFalse();
        assertThat(received()).startsWith("HTTP/1.1 404 ").doesNotContain(" 408 ");
    }

    @Test
    void connectionStaysOpenWhileTheClientIsStillReadingAResponse() {
        send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        pass(Duration.ofMinutes(20));
        assertThat(channel.isOpen()).isTrue();
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, true);
        pass(Duration.ofMinutes(5));

        assertThat(channel.isOpen()).isFalse();
    }

    private void send(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, ISO_8859_1));
    }

    private void pass(Duration time) {
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        channel.runPendingTasks();
    }

    private String received() {
        StringBuilder text = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            text.append(part.toString(UTF_8));
            part.release();
        }
        return text.toString();
    }

    private EmbeddedChannel connect() {
        StageConfiguration stage = StageConfiguration.of(
                "local",
                "dev",
                RouteSelectionExpression.parse("$request.body.action"),
                List.of(StageRoute.oneWay("$default")));
        GatewayEnvironment environment = new GatewayEnvironment(
                Clock.systemUTC(),
                (delay, task) -> {
                    throw new AssertionError("No client connects in this test.");
                },
                new Random(42));
        Gateway gateway = new Gateway(stage, event -> new CompletableFuture<>(), environment, log::add);
        ServerPipeline pipeline = new ServerPipeline();
        pipeline.serve(
                new Served(gateway, Optional.empty(), new StaticFiles(Optional.empty()), new HostRules(Set.of())));
        EmbeddedChannel embedded = new EmbeddedChannel() {
            @Override
            protected SocketAddress localAddress0() {
                return new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080);
            }

            @Override
            protected SocketAddress remoteAddress0() {
                return new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000);
            }
        };
        embedded.freezeTime();
        embedded.pipeline().addLast(pipeline);
        return embedded;
    }
}
