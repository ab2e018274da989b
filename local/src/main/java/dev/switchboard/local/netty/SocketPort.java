package dev.switchboard.local.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.local.gateway.ClientPort;
import dev.switchboard.local.gateway.GatewayConnection;
import dev.switchboard.local.gateway.HttpAnswer;
import io.netty.buffer.Unpooled;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client connected by a socket. Each call is handed to the socket's event loop, even when it comes from that loop, so
 * that the calls take effect in their order.
 */
final class SocketPort implements ClientPort {

    /** Bytes that may wait for a client that does not read: two of the largest messages. */
    private static final long MAX_BACKLOG_BYTES = 256 * 1024;

    private static final long CLOSE_TIMEOUT_SECONDS = 5;

    private final SocketChannel channel;
    private final Upgrade upgrade;
    private final PendingHandshake handshake;
    private final AtomicLong backlogBytes = new AtomicLong();
    // The fields from here on are used on the event loop only.
    private @Nullable FullHttpRequest pending;

    private boolean closing;
    private boolean unreadable;

    /** Takes ownership of the request, and releases it when the handshake is decided. */
    SocketPort(SocketChannel channel, FullHttpRequest request, Upgrade upgrade, PendingHandshake handshake) {
        this.channel = channel;
        this.pending = request;
        this.upgrade = upgrade;
        this.handshake = handshake;
    }

    @Override
    public void accept(GatewayConnection connection, @Nullable String subprotocol) {
        decide(
                request -> {
                    upgrade.perform(channel, request, subprotocol, new WebSocketFrames(connection, this));
                    handshake.release(channel);
                },
                connection::lost);
    }

    @Override
    public void reject(HttpAnswer answer) {
        decide(
                request -> {
                    handshake.expectRequests(channel);
                    Responses.send(channel, request, Responses.of(answer));
                    handshake.release(channel);
                },
                () -> {});
    }

    /** Gives up the handshake before it is decided. Called on the event loop. */
    void abandon() {
        Objects.requireNonNull(pending).release();
        pending = null;
        handshake.discard();
    }

    /**
     * Carries out a decision and releases the request. Keeping every request until its connection closes would take a
     * lot of memory.
     *
     * @param otherwise runs if the client has gone, or if the decision cannot be carried out
     */
    private void decide(Consumer<FullHttpRequest> decision, Runnable otherwise) {
        channel.eventLoop().execute(() -> {
            FullHttpRequest request = Objects.requireNonNull(pending);
            pending = null;
            boolean done = false;
            try {
                if (channel.isActive()) {
                    handshake.decided(channel);
                    decision.accept(request);
                    done = true;
                }
            } finally {
                request.release();
                if (!done) {
                    handshake.discard();
                    otherwise.run();
                    giveUp();
                }
            }
        });
    }

    @Override
    public boolean hasRoom() {
        return backlogBytes.get() < MAX_BACKLOG_BYTES;
    }

    @Override
    public void send(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        backlogBytes.addAndGet(bytes.length);
        channel.eventLoop()
                .execute(() -> channel.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(bytes)))
                        .addListener(sent -> backlogBytes.addAndGet(-bytes.length)));
    }

    /**
     * Sends a close frame. The socket is closed when the client's close frame arrives, or after {@value
     * #CLOSE_TIMEOUT_SECONDS} seconds without one.
     */
    @Override
    public void close(int code, String reason) {
        channel.eventLoop().execute(() -> {
            closing = true;
            channel.writeAndFlush(new CloseWebSocketFrame(code, reason)).addListener(sent -> endOutput());
            Future<?> givingUp = channel.eventLoop().schedule(this::giveUp, CLOSE_TIMEOUT_SECONDS, TimeUnit.SECONDS);
            channel.closeFuture().addListener(closed -> givingUp.cancel(false));
        });
    }

    private void giveUp() {
        var unused = channel.close();
    }

    private void endOutput() {
        if (unreadable) {
            var unused = channel.shutdownOutput();
        }
    }

    /**
     * Returns whether the server has sent a close frame. A close frame from the client is then the reply. Called on the
     * event loop.
     */
    boolean isClosing() {
        return closing;
    }

    /**
     * Records that the client's bytes can no longer be split into frames. The client's reply to a close frame will not
     * be recognized either, so the server ends the stream after the close frame. Called on the event loop.
     */
    void becomesUnreadable() {
        unreadable = true;
    }
}
