package dev.switchboard.local.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket, from the moment its handshake succeeded.
 *
 * <p>The front delivers what the client does, one call after another; the gateway's own side is safe for any thread.
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

    /** The connection's id, as events show it. */
    public String id() {
        return facts.id();
    }

    /**
     * The client sent a data frame.
     *
     * @param kind its kind
     * @param payload its payload, unmasked
     * @param last whether it ends its message
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
     * The client sent a close frame.
     *
     * @param code its close code, null if it had none
     * @param reason its reason, possibly empty
     * @return whether the front is to answer in kind; a code outside 1000 to 4999 has been answered with 1002 already
     */
    public boolean closedByClient(@Nullable Integer code, String reason) {
        if (code != null && !DisconnectCause.isCloseCode(code)) {
            closeFromHere(DisconnectCause.protocolError());
            return false;
        }
        end(code == null ? DisconnectCause.clientWithoutStatus() : new DisconnectCause(code, reason));
        return true;
    }

    /** The client is gone without a close frame. */
    public void lost() {
        end(DisconnectCause.lost());
    }

    /**
     * What the client sent breaks the WebSocket protocol or a limit.
     *
     * @param code the close code that says how
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

    /** From here on the client may send, and be posted to. */
    synchronized void open(@Nullable String subprotocol) {
        state = State.OPEN;
        stage.connections().put(id(), this);
        lifetime.start();
        try {
            port.accept(this, subprotocol);
        } catch (RuntimeException broken) {
            // Nothing else would ever end this connection: the client has not heard of it.
            end(DisconnectCause.lost());
            throw broken;
        }
        stage.report(new GatewayEvent.Connected(id(), facts.sourceIp(), subprotocol));
    }

    /** Sends what answers the client's own message. Dropped if the connection has ended. */
    synchronized void reply(String text) {
        if (state == State.OPEN) {
            deliver(text);
        }
    }

    /** Sends what a backend posts. */
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

    /** Says the cause to the client and ends the connection. */
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
        if (stage.configuration().route(Route.DISCONNECT).isPresent()) {
            byte[] event = stage.events().disconnect(facts, stage.moment(), cause);
            // The answer has no effect, whatever it is.
            stage.call(id(), Route.DISCONNECT, 0, event, outcome -> {});
        }
    }

    /** Whether this call is the one that closes the connection: its end is told once. */
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
