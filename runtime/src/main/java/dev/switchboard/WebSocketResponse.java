package dev.switchboard;

import dev.switchboard.internal.RefusalReason;
import dev.switchboard.internal.Subprotocols;
import dev.switchboard.internal.Text;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Response of a handler to API Gateway. Each response is immutable and always valid: the status is from 100 to 599, and
 * the body, if there is one, is small enough for API Gateway to deliver.
 *
 * <p>On {@code $connect}, a 2xx status opens the connection, and any other status refuses the handshake. The body never
 * reaches the client. On a message, the status has no effect on the connection, and the body is sent to the client only
 * if the route has a route response (a two-way route). On {@code $disconnect}, API Gateway ignores the response.
 */
public final class WebSocketResponse {
    /** Size of the largest body that API Gateway can deliver, in bytes of UTF-8. */
    public static final int MAX_BODY_BYTES = 128 * 1024;

    private static final WebSocketResponse OK = new WebSocketResponse(200, null);

    private final int statusCode;
    private final @Nullable String body;
    private final ConnectResult.@Nullable Accepted accepted;
    private final @Nullable String reason;

    /**
     * Creates a response.
     *
     * @param statusCode the status, 100 to 599
     * @param body a body of at most {@link #MAX_BODY_BYTES}, or null
     */
    public WebSocketResponse(int statusCode, @Nullable String body) {
        this(statusCode, body, null);
    }

    WebSocketResponse(int statusCode, @Nullable String body, ConnectResult.@Nullable Accepted accepted) {
        if (statusCode < 100 || statusCode > 599) {
            throw new IllegalArgumentException(
                    "The status code must be 100 to 599, not " + statusCode + ". If in doubt, use 200.");
        }
        if (body != null && Text.utf8Length(body) > MAX_BODY_BYTES) {
            throw new IllegalArgumentException("The body has " + Text.utf8Length(body)
                    + " bytes; API Gateway delivers at most " + MAX_BODY_BYTES
                    + ". Send the content in several messages.");
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

    /** {@return a response with status 200 and without a body} */
    public static WebSocketResponse ok() {
        return OK;
    }

    /**
     * {@return a response with status 200 and a body, which is sent to the client on a two-way route}
     *
     * @param body the text of the body
     */
    public static WebSocketResponse ok(String body) {
        return new WebSocketResponse(200, Objects.requireNonNull(body, "body"));
    }

    /**
     * {@return a response with the given status and without a body}
     *
     * @param statusCode the status, 100 to 599
     */
    public static WebSocketResponse status(int statusCode) {
        return new WebSocketResponse(statusCode, null);
    }

    /** {@return the status, 100 to 599} */
    public int statusCode() {
        return statusCode;
    }

    /** {@return the body, if there is one} */
    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    /** {@return whether the status is 2xx, which on {@code $connect} opens the connection} */
    public boolean isSuccess() {
        return statusCode >= 200 && statusCode < 300;
    }

    /**
     * {@return the headers of the response: the subprotocol that {@code $connect} has chosen, or the reason for a
     * refusal in {@code X-Switchboard-Reason}, which the local gateway shows; empty if there is neither} If
     * {@code $connect} accepts, API Gateway passes on the subprotocol only. Whether API Gateway passes on the headers
     * of a refusal is not documented.
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

    /**
     * {@return the decision with which {@code $connect} accepted the connection} The result is empty unless this
     * response was created by {@link ConnectResult.Accepted#toResponse}.
     */
    public Optional<ConnectResult.Accepted> accepted() {
        return Optional.ofNullable(accepted);
    }

    /**
     * {@return this response with the reason why the client is refused} The reason appears in the log and in the
     * console of the local gateway. The reason must not contain anything that the client has sent.
     *
     * @param why the reason, which must not contain anything confidential
     * @throws IllegalStateException if the status is 2xx, because the client is then not refused
     */
    public WebSocketResponse because(String why) {
        if (isSuccess()) {
            throw new IllegalStateException(
                    "A response with status " + statusCode + " does not refuse the client, so it has no reason.");
        }
        return new WebSocketResponse(this, RefusalReason.inLog(why));
    }

    /** {@return the reason why the client is refused, if one was given} */
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

    /** Returns only the status, because a body may be private and the returned text may end up in a log. */
    @Override
    public String toString() {
        return "WebSocketResponse[" + statusCode + "]";
    }
}
