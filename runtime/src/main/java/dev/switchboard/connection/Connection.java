package dev.switchboard.connection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One open connection of an API, as the store knows it. Times are kept to the millisecond.
 *
 * <p>An entry belongs to the gateway that opened the connection: several APIs or stages may keep theirs in one table, and
 * each can reach only its own. An entry without a gateway counts as everybody's own; such entries are written by other
 * programs, and were written before gateways had identities.
 *
 * @param connectionId API Gateway's id of the connection, an opaque text such as {@code L0SM9cOFvHcCIhw=}; no secret
 * @param userId who is connected; empty for anonymous users
 * @param connectedAt when the connection was opened
 * @param expiresAt when the entry stops counting, if nobody removes it before; kept to the second, as DynamoDB's TTL is
 * @param attributes the attributes that the {@code $connect} route attached, and those that {@link
 *     ConnectionStore#update} has set since
 * @param gatewayId the identity of the gateway that opened the connection, {@code <apiId>/<stage>} from the {@code $connect}
 *     event; empty where the entry has none
 */
public record Connection(
        String connectionId,
        Optional<String> userId,
        Instant connectedAt,
        Instant expiresAt,
        Map<String, String> attributes,
        Optional<String> gatewayId) {

    /** Copies the attributes and cuts the times to the precision in which they are stored. */
    public Connection {
        Objects.requireNonNull(connectionId, "connectionId");
        Objects.requireNonNull(userId, "userId");
        connectedAt = connectedAt.truncatedTo(ChronoUnit.MILLIS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        attributes = Map.copyOf(attributes);
        Objects.requireNonNull(gatewayId, "gatewayId");
    }

    /**
     * Creates a connection that names no gateway. Saving it over an entry that has one keeps the entry's; see {@link
     * ConnectionStore#save}.
     */
    public Connection(
            String connectionId,
            Optional<String> userId,
            Instant connectedAt,
            Instant expiresAt,
            Map<String, String> attributes) {
        this(connectionId, userId, connectedAt, expiresAt, attributes, Optional.empty());
    }

    /** Returns what is attached under this name. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Whether the entry still counts at this time. */
    public boolean isLiveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    Connection withExpiry(Instant time) {
        return new Connection(connectionId, userId, connectedAt, time, attributes, gatewayId);
    }

    /** Returns this connection as it is saved over an older entry: with the later expiry, and a gateway if either has one. */
    Connection replacing(Connection old) {
        Instant later = old.expiresAt.isAfter(expiresAt) ? old.expiresAt : expiresAt;
        return new Connection(connectionId, userId, connectedAt, later, attributes, gatewayId.or(old::gatewayId));
    }

    /** The id only: the rest is personal, and this text may end in a log. */
    @Override
    public String toString() {
        return "Connection[" + connectionId + "]";
    }
}
