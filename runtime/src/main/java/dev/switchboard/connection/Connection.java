package dev.switchboard.connection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One open connection of an API, as stored in the connection store. Times have millisecond precision.
 *
 * <p>An entry belongs to one gateway: the API and stage that opened the connection. Several gateways may keep their
 * connections in one table, but each can reach only its own. An entry without a gateway belongs to every gateway.
 * Entries without a gateway may come from other programs, or from versions of Switchboard that did not yet save the
 * gateway.
 *
 * @param connectionId API Gateway's id of the connection, an opaque string such as {@code L0SM9cOFvHcCIhw=}; it can be
 *     guessed, so it must not serve as a secret
 * @param userId the id of the connected user; empty for anonymous users
 * @param connectedAt the time at which the connection was opened
 * @param expiresAt the time at which the entry expires, unless the entry is removed earlier; the time has a precision
 *     of one second, like that of DynamoDB's TTL
 * @param attributes the attributes that the {@code $connect} route attached, and those that
 *     {@link ConnectionStore#update} has set since
 * @param gatewayId the identity of the gateway that opened the connection, {@code <apiId>/<stage>} from the
 *     {@code $connect} event; empty if the entry has no gateway. If a connection without a gateway replaces an entry
 *     with one, {@link ConnectionStore#save} keeps the gateway of the entry
 */
public record Connection(
        String connectionId,
        Optional<String> userId,
        Instant connectedAt,
        Instant expiresAt,
        Map<String, String> attributes,
        Optional<String> gatewayId) {

    /**
     * Size of the longest user id, in bytes of UTF-8. A user id is limited like a sort key in DynamoDB, whose limit is
     * lower than that of a partition key.
     */
    public static final int MAX_USER_ID_BYTES = 1024;

    /**
     * Copies the attributes, and truncates the times to the precision with which they are stored.
     *
     * @param connectionId API Gateway's id of the connection, an opaque string such as {@code L0SM9cOFvHcCIhw=}; it can
     *     be guessed, so it must not serve as a secret
     * @param userId the id of the connected user; empty for anonymous users
     * @param connectedAt the time at which the connection was opened
     * @param expiresAt the time at which the entry expires, unless the entry is removed earlier; the time has a
     *     precision of one second, like that of DynamoDB's TTL
     * @param attributes the attributes that the {@code $connect} route attached, and those that
     *     {@link ConnectionStore#update} has set since
     * @param gatewayId the identity of the gateway that opened the connection, {@code <apiId>/<stage>} from the
     *     {@code $connect} event; empty if the entry has no gateway. If a connection without a gateway replaces an
     *     entry with one, {@link ConnectionStore#save} keeps the gateway of the entry
     */
    public Connection {
        Objects.requireNonNull(connectionId, "connectionId");
        Objects.requireNonNull(userId, "userId");
        connectedAt = connectedAt.truncatedTo(ChronoUnit.MILLIS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        attributes = Map.copyOf(attributes);
        Objects.requireNonNull(gatewayId, "gatewayId");
    }

    /**
     * {@return the attribute with the given name}
     *
     * @param name the name of the attribute
     */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /**
     * {@return whether the entry is still valid at the given time}
     *
     * @param now the time in question
     */
    public boolean isLiveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /**
     * {@return whether the entry of this connection may be removed when a gateway reports the connection as gone} The
     * entry may be removed if it belongs to the given gateway or has no gateway.
     *
     * @param gateway the identity of the gateway, {@code <apiId>/<stage>}; empty if it is unknown
     */
    public boolean mayBeRemovedBy(Optional<String> gateway) {
        return gatewayId.isEmpty() || gatewayId.equals(gateway);
    }

    Connection withExpiry(Instant time) {
        return new Connection(connectionId, userId, connectedAt, time, attributes, gatewayId);
    }

    /**
     * Returns this connection as it is saved over an older entry: with the later of the two expiries, and with the
     * gateway of the older entry if this connection has no gateway.
     */
    Connection replacing(Connection old) {
        Instant later = old.expiresAt.isAfter(expiresAt) ? old.expiresAt : expiresAt;
        return new Connection(connectionId, userId, connectedAt, later, attributes, gatewayId.or(old::gatewayId));
    }

    /** Returns only the id, because other values may be personal and the returned text may end up in a log. */
    @Override
    public String toString() {
        return "Connection[" + connectionId + "]";
    }
}
