package dev.switchboard.connection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One open connection of an API, as the store knows it. Times are kept to the millisecond.
 *
 * @param connectionId API Gateway's id of the connection, an opaque text such as {@code L0SM9cOFvHcCIhw=}; no secret
 * @param userId who is connected; empty for anonymous users
 * @param connectedAt when the connection was opened
 * @param expiresAt when the entry stops counting, if nobody removes it before; kept to the second, as DynamoDB's TTL is
 * @param attributes what the {@code $connect} route attached
 */
public record Connection(
        String connectionId,
        Optional<String> userId,
        Instant connectedAt,
        Instant expiresAt,
        Map<String, String> attributes) {

    /** Copies the attributes and cuts the times to the precision in which they are stored. */
    public Connection {
        Objects.requireNonNull(connectionId, "connectionId");
        Objects.requireNonNull(userId, "userId");
        connectedAt = connectedAt.truncatedTo(ChronoUnit.MILLIS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        attributes = Map.copyOf(attributes);
    }

    /** What the {@code $connect} route attached under this name. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Whether the entry still counts at this time. */
    public boolean isLiveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    Connection withExpiry(Instant time) {
        return new Connection(connectionId, userId, connectedAt, time, attributes);
    }

    /** The id only: the rest is personal, and this text may end in a log. */
    @Override
    public String toString() {
        return "Connection[" + connectionId + "]";
    }
}
