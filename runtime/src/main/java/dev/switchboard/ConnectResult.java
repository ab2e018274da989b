package dev.switchboard;

import dev.switchboard.internal.Subprotocols;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Decision of a {@code $connect} route about a client that wants to connect.
 *
 * <pre>{@code
 * return token.isValid()
 *         ? ConnectResult.accept(token.userId()).withAttribute("room", room)
 *         : ConnectResult.reject(401);
 * }</pre>
 */
public sealed interface ConnectResult {
    /**
     * Accepts a client as the principal of the API's authorizer or, without an authorizer, as anonymous.
     *
     * @return the decision
     */
    static Accepted accept() {
        return new Accepted(Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * Accepts a client as the given user.
     *
     * @param userId the id of the user, 1 to 1,024 bytes in UTF-8, which is the limit of a DynamoDB sort key; if the
     *     length is different, the handshake is refused with 400
     * @return the decision
     */
    static Accepted accept(String userId) {
        return new Accepted(Optional.of(userId), Optional.empty(), Map.of());
    }

    /**
     * Refuses the handshake with the given status, 300 to 599. A script in a browser cannot read the status: every
     * refusal reaches the script as a close with code 1006.
     *
     * @param statusCode the status, 300 to 599
     * @return the decision
     */
    static Rejected reject(int statusCode) {
        return new Rejected(statusCode);
    }

    /**
     * {@return the response to API Gateway that carries out this decision} Hand-written handlers return such a
     * response.
     */
    WebSocketResponse toResponse();

    /**
     * Decision to open the connection.
     *
     * @param userId the id of the user; empty for the authorizer's principal or an anonymous user
     * @param subprotocol one of the subprotocols that the client offered, a token (letters, digits and a few other
     *     ASCII characters); if a client offered subprotocols and none is chosen, the client closes the connection at
     *     once
     * @param attributes the attributes to keep with the connection, for later routes to read
     */
    record Accepted(Optional<String> userId, Optional<String> subprotocol, Map<String, String> attributes)
            implements ConnectResult {
        /**
         * Copies the attributes.
         *
         * @param userId the id of the user, if there is one
         * @param subprotocol the chosen subprotocol, if any
         * @param attributes the attributes to keep with the connection
         * @throws IllegalArgumentException if the subprotocol is not a token, because it would make the response to the
         *     client invalid
         */
        public Accepted {
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(subprotocol, "subprotocol");
            if (subprotocol.isPresent() && !Subprotocols.isToken(subprotocol.get())) {
                throw new IllegalArgumentException("A subprotocol is one or more letters, digits and !#$%&'*+-.^_`|~,"
                        + " without spaces and commas. Choose one of those that the client offers, from a parameter"
                        + " @Header(\"Sec-WebSocket-Protocol\") List<String>.");
            }
            attributes = Map.copyOf(attributes);
        }

        /**
         * {@return this decision with a further attribute to keep with the connection}
         *
         * @param name the name of the attribute
         * @param value the value of the attribute
         */
        public Accepted withAttribute(String name, String value) {
            Map<String, String> more = new HashMap<>(attributes);
            more.put(name, value);
            return new Accepted(userId, subprotocol, more);
        }

        /**
         * {@return this decision with the subprotocol that is chosen for the connection}
         *
         * @param chosen the subprotocol
         * @throws IllegalArgumentException if the subprotocol is not a token, which RFC 6455 requires
         */
        public Accepted withSubprotocol(String chosen) {
            return new Accepted(userId, Optional.of(chosen), attributes);
        }

        @Override
        public WebSocketResponse toResponse() {
            return new WebSocketResponse(200, null, this);
        }

        /** Returns a string without the user and the attributes, because it may end up in a log. */
        @Override
        public String toString() {
            return "Accepted";
        }
    }

    /**
     * Decision to refuse the handshake.
     *
     * @param statusCode the status, 300 to 599
     */
    record Rejected(int statusCode) implements ConnectResult {
        /**
         * Requires a status from 300 to 599. A lower status would not refuse the handshake, and a higher one does not
         * exist.
         *
         * @param statusCode the status, 300 to 599
         */
        public Rejected {
            if (statusCode < 300 || statusCode > 599) {
                throw new IllegalArgumentException("The status of a refused handshake must be 300 to 599, not "
                        + statusCode + ". To accept the connection, use ConnectResult.accept().");
            }
        }

        @Override
        public WebSocketResponse toResponse() {
            return WebSocketResponse.status(statusCode);
        }
    }
}
