package dev.switchboard.local.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.WireRequest;
import dev.switchboard.local.gateway.Gateway;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** Tests when a socket is read while handshakes that arrived in one segment are decided one by one. */
class PendingHandshakeTest {

    @Test
    void readingStaysOffWhileTheHandshakeAfterARefusedOneIsPending() throws IOException {
        try (TestServer server = TestServer.start()) {
            Handshakes handshakes = new Handshakes(server.gateway());
            EmbeddedChannel channel = new EmbeddedChannel(ServerPipeline.codec(), handshakes);
            byte[] handshake = WireRequest.handshake("/dev");
            channel.writeInbound(Unpooled.wrappedBuffer(handshake, handshake));
            assertThat(channel.config().isAutoRead())
                    .as("while the first handshake is pending")
                    .isFalse();

            handshakes.refuseNext(channel);
            assertThat(channel.config().isAutoRead())
                    .as("while the second handshake is pending")
                    .isFalse();

            handshakes.refuseNext(channel);
            assertThat(channel.config().isAutoRead())
                    .as("after all handshakes have been decided")
                    .isTrue();
            channel.finishAndReleaseAll();
        }
    }

    /** Begins a pending handshake for each request, as the router does. */
    private static final class Handshakes extends SimpleChannelInboundHandler<LastHttpContent> {

        private final Deque<PendingHandshake> pending = new ArrayDeque<>();
        private final Gateway gateway;

        Handshakes(Gateway gateway) {
            this.gateway = gateway;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, LastHttpContent request) {
            pending.add(PendingHandshake.begin(context.channel(), gateway));
        }

        void refuseNext(EmbeddedChannel channel) {
            PendingHandshake next = pending.remove();
            next.decided(channel);
            next.expectRequests(channel);
            next.release(channel);
        }
    }
}
