package dev.switchboard.local.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket. A connection is created while its handshake is pending, and opens when the handshake succeeds.
 *
 * <p>The owner of the client's socket reports the client's actions, one call at a time. All other methods may be called
 * from any thread.
 */
public final class GatewayConnection {

    private final Stage stage;
    private final ConnectionFacts facts;
    private final ClientPort port;
    private final MessageAssembler assembler;
    private final Lifetime lifetime;
    private State state = State.OPENING;
    private int messagesIn;
    private int messagesOut;

    GatewayConnection(Stage stage, ConnectionFacts facts, ClientPort port) {
        this.stage = stage;
        this.facts = facts;
        this.port = port;
        Limits limits = stage.configuration().limits();
        this.assembler = new MessageAssembler(limits);
        this.lifetime = new Lifetime(limits, stage.environment(), () -> closeFromHere(DisconnectCause.goingAway()));
    }

    /** Returns the connection's id, which events contain. */
    public String id() {
        return facts.id();
    }

    /**
     * Handles a data frame that the client sent.
     *
     * @param kind the frame's kind
     * @param payload the frame's payload, unmasked
     * @param last whether the frame ends its message
     */
    public void frame(FrameKind kind, byte[] payload, boolean last) {
        if (!isOpen()) {
            return;
        }
        lifetime.touch();
        MessageAssembler.Progress progress = assembler.add(kind, payload, last);
        if (progress instanceof MessageAssembler.Message message) {
            countMessage();
            new MessageExchange(stage, this, message).start();
        } else if (progress instanceof MessageAssembler.Violation violation) {
            closeFromHere(violation.cause());
        }
    }

    /**
     * Handles a close frame that the client sent.
     *
     * @param code the close code; null if the frame has none
     * @param reason the reason, possibly empty
     * @return whether the caller must reply with the same close frame; false if the code is outside 1000 to 4999: in
     *     that case, this method itself sends 1002
     */
    public boolean closedByClient(@Nullable Integer code, String reason) {
        if (code != null && !DisconnectCause.isCloseCode(code)) {
            closeFromHere(DisconnectCause.protocolError());
            return false;
        }
        end(code == null ? DisconnectCause.clientWithoutStatus() : new DisconnectCause(code, reason));
        return true;
    }

    /** Handles the loss of the client without a close frame. */
    public void lost() {
        end(DisconnectCause.lost());
    }

    /**
     * Handles bytes from the client that violate the WebSocket protocol or a limit.
     *
     * @param code the close code for the violation
     */
    public void violated(int code) {
        closeFromHere(new DisconnectCause(code, ""));
    }

    ConnectionFacts facts() {
        return facts;
    }

    Instant lastActive() {
        return lifetime.lastActive();
    }

    synchronized OpenConnection snapshot() {
        return new OpenConnection(
                id(),
                facts.connectedAt(),
                lastActive().toEpochMilli(),
                facts.sourceIp(),
                facts.userAgent(),
                facts.authorizer().get("principalId"),
                messagesIn,
                messagesOut);
    }

    /** Opens the connection. From now on the client may send messages, and backends may post to it. */
    synchronized void open(@Nullable String subprotocol) {
        state = State.OPEN;
        stage.connections().put(id(), this);
        lifetime.start();
        try {
            port.accept(this, subprotocol);
        } catch (RuntimeException broken) {
            // Nothing else would ever end this connection, because the client was not notified that it is open.
            end(DisconnectCause.lost());
            throw broken;
        }
        stage.report(new GatewayEvent.Connected(id(), facts.sourceIp(), subprotocol));
    }

    /** Sends the reply to a message from the client. The reply is dropped if the connection has ended. */
    synchronized void reply(String text) {
        if (state == State.OPEN) {
            deliver(text);
        }
    }

    /** Sends a message that a backend posts. */
    synchronized PostResult post(String text) {
        if (state != State.OPEN) {
            return PostResult.GONE;
        }
        if (!port.hasRoom()) {
            return PostResult.FULL;
        }
        deliver(text);
        return PostResult.SENT;
    }

    /** Sends the cause to the client in a close frame, and ends the connection. */
    void closeFromHere(DisconnectCause cause) {
        synchronized (this) {
            if (state == State.OPEN) {
                port.close(cause.code(), cause.reason());
            }
        }
        end(cause);
    }

    private void deliver(String text) {
        lifetime.touch();
        messagesOut++;
        port.send(text);
    }

    private synchronized void countMessage() {
        messagesIn++;
    }

    private synchronized boolean isOpen() {
        return state == State.OPEN;
    }

    private void end(DisconnectCause cause) {
        if (!closes()) {
            return;
        }
        lifetime.stop();
        stage.connections().remove(id());
        stage.report(new GatewayEvent.Disconnected(id(), cause));
        if (stage.configuration().route(StageRoute.DISCONNECT).isPresent()) {
            byte[] event = stage.events().disconnect(facts, stage.moment(), cause);
            // The response to a $disconnect event has no effect.
            stage.call(id(), StageRoute.DISCONNECT, 0, event, outcome -> {});
        }
    }

    /** Closes the connection, and returns whether it was open, so that its end is reported only once. */
    private synchronized boolean closes() {
        boolean open = state == State.OPEN;
        state = State.CLOSED;
        return open;
    }

    enum PostResult {
        SENT,
        GONE,
        FULL
    }

    private enum State {
        OPENING,
        OPEN,
        CLOSED
    }
}
