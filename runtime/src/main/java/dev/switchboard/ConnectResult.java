package dev.switchboard;

import dev.switchboard.internal.Subprotocols;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@code $connect} route decides about a client that asks to connect.
 *
 * <pre>{@code
 * return token.isValid()
 *         ? ConnectResult.accept(token.userId()).withAttribute("room", room)
 *         : ConnectResult.reject(401);
 * }</pre>
 */
public sealed interface ConnectResult {
    /** Accepts an anonymous client, or the one whom the API's authorizer has named. */
    static Accepted accept() {
        return new Accepted(Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * Accepts a client as this user.
     *
     * @param userId 1 to 1,024 bytes of UTF-8, the limits of a DynamoDB key; the handshake is refused with 400 otherwise
     */
    static Accepted accept(String userId) {
        return new Accepted(Optional.of(userId), Optional.empty(), Map.of());
    }

    /**
     * Refuses the handshake with this status, 300 to 599. Other clients than browsers see it; in a browser every refusal
     * is a close with code 1006.
     */
    static Rejected reject(int statusCode) {
        return new Rejected(statusCode);
    }

    /** The answer to API Gateway that carries out this decision; for hand-written handlers. */
    WebSocketResponse toResponse();

    /**
     * The connection opens.
     *
     * @param userId who it is, empty for the authorizer's principal or an anonymous user
     * @param subprotocol the one subprotocol chosen of those that the client offered, a token (letters, digits and a few
     *     other ASCII characters); without one, clients that offered any close the connection at once
     * @param attributes kept with the connection, for later routes to read
     */
    record Accepted(Optional<String> userId, Optional<String> subprotocol, Map<String, String> attributes)
            implements ConnectResult {
        /**
         * Copies the attributes, and refuses a subprotocol that is not a token, because it would break the answer to the
         * client.
         */
        public Accepted {
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(subprotocol, "subprotocol");
            if (subprotocol.isPresent() && !Subprotocols.isToken(subprotocol.get())) {
                throw new IllegalArgumentException("A subprotocol is one or more letters, digits and !#$%&'*+-.^_`|~,"
                        + " without spaces and commas. Choose one element of what the client offered:"
                        + " @Header(\"Sec-WebSocket-Protocol\") List<String>.");
            }
            attributes = Map.copyOf(attributes);
        }

        /** The same with a further attribute to keep with the connection. */
        public Accepted withAttribute(String name, String value) {
            Map<String, String> more = new HashMap<>(attributes);
            more.put(name, value);
            return new Accepted(userId, subprotocol, more);
        }

        /**
         * The same with the subprotocol that the connection shall speak.
         *
         * @throws IllegalArgumentException if it is not a token, which RFC 6455 demands
         */
        public Accepted withSubprotocol(String chosen) {
            return new Accepted(userId, Optional.of(chosen), attributes);
        }

        @Override
        public WebSocketResponse toResponse() {
            return new WebSocketResponse(200, null, this);
        }

        /** Names no user and no attribute: this text may end in a log. */
        @Override
        public String toString() {
            return "Accepted";
        }
    }

    /**
     * The handshake is refused.
     *
     * @param statusCode 300 to 599
     */
    record Rejected(int statusCode) implements ConnectResult {
        /** Refuses a status that would accept. */
        public Rejected {
            if (statusCode < 300 || statusCode > 599) {
                throw new IllegalArgumentException("A handshake is refused with a status from 300 to 599, not "
                        + statusCode + ". To accept it, use ConnectResult.accept().");
            }
        }

        @Override
        public WebSocketResponse toResponse() {
            return WebSocketResponse.status(statusCode);
        }
    }
}
