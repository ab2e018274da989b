package dev.switchboard;

import dev.switchboard.internal.RefusalReason;
import dev.switchboard.internal.Subprotocols;
import dev.switchboard.internal.Text;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a handler answers API Gateway. Immutable, and always well-formed: a status from 100 to 599 and nothing that API
 * Gateway would refuse.
 *
 * <p>On {@code $connect} the status decides: 2xx opens the connection, anything else refuses the handshake with that
 * status. The body never reaches the client there. On messages the status has no effect on the connection; the body is
 * sent to the client if, and only if, the route has a route response (a two-way route), and not otherwise. On
 * {@code $disconnect} everything is ignored.
 */
public final class WebSocketResponse {
    /** The largest body that API Gateway can deliver, in bytes of UTF-8. */
    public static final int MAX_BODY_BYTES = 128 * 1024;

    private static final WebSocketResponse OK = new WebSocketResponse(200, null);

    private final int statusCode;
    private final @Nullable String body;
    private final ConnectResult.@Nullable Accepted accepted;
    private final @Nullable String reason;

    /** An answer with a status from 100 to 599 and, where it is not null, a body of at most {@link #MAX_BODY_BYTES}. */
    public WebSocketResponse(int statusCode, @Nullable String body) {
        this(statusCode, body, null);
    }

    WebSocketResponse(int statusCode, @Nullable String body, ConnectResult.@Nullable Accepted accepted) {
        if (statusCode < 100 || statusCode > 599) {
            throw new IllegalArgumentException(
                    "The status code is " + statusCode + "; API Gateway takes 100 to 599. Use 200 where in doubt.");
        }
        if (body != null && Text.utf8Length(body) > MAX_BODY_BYTES) {
            throw new IllegalArgumentException("The body has " + Text.utf8Length(body)
                    + " bytes; API Gateway delivers at most " + MAX_BODY_BYTES + ". Send it in parts.");
        }
        this.statusCode = statusCode;
        this.body = body;
        this.accepted = accepted;
        this.reason = null;
    }

    private WebSocketResponse(WebSocketResponse from, String reason) {
        this.statusCode = from.statusCode;
        this.body = from.body;
        this.accepted = from.accepted;
        this.reason = reason;
    }

    /** 200 without a body. */
    public static WebSocketResponse ok() {
        return OK;
    }

    /** 200 with a body, which is sent to the client on a two-way route. */
    public static WebSocketResponse ok(String body) {
        return new WebSocketResponse(200, Objects.requireNonNull(body, "body"));
    }

    /** A status without a body. */
    public static WebSocketResponse status(int statusCode) {
        return new WebSocketResponse(statusCode, null);
    }

    /** The status, 100 to 599. */
    public int statusCode() {
        return statusCode;
    }

    /** The body, if there is one. */
    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    /** Whether the status is 2xx, which on {@code $connect} opens the connection. */
    public boolean isSuccess() {
        return statusCode >= 200 && statusCode < 300;
    }

    /**
     * The headers of the answer: on {@code $connect} the chosen subprotocol, if any, and where a client was refused {@code
     * X-Switchboard-Reason}, which the local gateway shows. API Gateway passes on only the subprotocol, from a {@code
     * $connect} that accepts; whether it passes on headers of a refusal is not documented.
     */
    public Map<String, String> headers() {
        if (reason != null) {
            return Map.of(RefusalReason.HEADER, RefusalReason.inHeader(reason));
        }
        if (accepted == null || accepted.subprotocol().isEmpty()) {
            return Map.of();
        }
        return Map.of(Subprotocols.HEADER, accepted.subprotocol().get());
    }

    /** Returns how {@code $connect} accepted the connection; empty unless this is the answer of a {@link ConnectResult}. */
    public Optional<ConnectResult.Accepted> accepted() {
        return Optional.ofNullable(accepted);
    }

    /**
     * Returns the same answer with the reason for which the client is refused. The reason goes to the log and, on a laptop,
     * to the local gateway's console; it must hold nothing that the client has sent.
     *
     * @throws IllegalStateException if the status is 2xx, because such an answer refuses nobody
     */
    public WebSocketResponse because(String why) {
        if (isSuccess()) {
            throw new IllegalStateException(
                    "An answer with the status " + statusCode + " refuses nobody, so it has no reason to refuse.");
        }
        return new WebSocketResponse(this, RefusalReason.inLog(why));
    }

    /** Returns the reason for which the client is refused; empty where none was given. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebSocketResponse that
                && statusCode == that.statusCode
                && Objects.equals(body, that.body)
                && Objects.equals(accepted, that.accepted)
                && Objects.equals(reason, that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(statusCode, body, accepted, reason);
    }

    /** The status only: a body may be private, and this text may end in a log. */
    @Override
    public String toString() {
        return "WebSocketResponse[" + statusCode + "]";
    }
}
