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
 * A client on a socket. Everything is handed to the socket's event loop, also from that loop itself, so that it takes
 * effect in the order of the calls.
 */
final class SocketPort implements ClientPort {

    /** What may wait to be sent to a client that does not read: two of the largest messages. */
    private static final long MAX_BACKLOG_BYTES = 256 * 1024;

    private static final long CLOSE_TIMEOUT_SECONDS = 5;

    private final SocketChannel channel;
    private final Upgrade upgrade;
    private final PendingHandshake handshake;
    private final AtomicLong backlogBytes = new AtomicLong();
    /** From here on: touched by the event loop only. */
    private @Nullable FullHttpRequest pending;

    private boolean closing;
    private boolean unreadable;

    /** Takes over the request and lets go of it when the handshake is decided. */
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

    /** Gives the handshake up before it is decided. Called on the event loop. */
    void abandon() {
        Objects.requireNonNull(pending).release();
        pending = null;
        handshake.discard();
    }

    /**
     * Carries out a decision and lets go of the request, because ten thousand requests kept for as long as their connections
     * live would take much memory.
     *
     * @param otherwise runs if the client has gone, or the decision cannot be carried out
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

    /** The client answers with a close frame and the socket ends then, or soon if it does not answer. */
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

    /** Whether a close frame was sent, so that the client's is the answer to it. On the event loop. */
    boolean isClosing() {
        return closing;
    }

    /**
     * No frame can be made out any more, not even the answer to a close frame: the client will be shown the end of the
     * stream as well. On the event loop.
     */
    void becomesUnreadable() {
        unreadable = true;
    }
}
