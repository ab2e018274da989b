package dev.switchboard.aws;

import dev.switchboard.connection.ConnectionLifetimes;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, read where it is needed: a variable that nobody needs may be missing. Immutable.
 */
public final class AwsConfiguration {
    /** Chosen by measurement; see docs/performance.md. */
    private static final int DEFAULT_BROADCAST_CONCURRENCY = 32;

    private final Map<String, String> environment;

    /** Reads these variables. */
    public AwsConfiguration(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The value of a variable; null where it is not set or blank. */
    @Nullable
    String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** {@code WEBSOCKET_API_ENDPOINT}, or to be learnt from events. */
    public CallbackEndpoint callbackEndpoint() {
        String endpoint = variable("WEBSOCKET_API_ENDPOINT");
        return endpoint == null ? CallbackEndpoint.unknown() : CallbackEndpoint.at(URI.create(endpoint));
    }

    /** {@code CONNECTIONS_TABLE}. */
    String connectionsTable() {
        String table = variable("CONNECTIONS_TABLE");
        if (table == null) {
            throw new IllegalStateException(
                    "The environment variable CONNECTIONS_TABLE is not set. Set it to the name of"
                            + " the DynamoDB table of connections, or, if this API keeps none, say so with"
                            + " @WebSocketApi(connections = NONE) or RouteTable.withoutConnections().");
        }
        return table;
    }

    /** {@code CONNECTION_TTL_SECONDS} and {@code CONNECTION_MAX_TTL_SECONDS}. */
    public ConnectionLifetimes connectionLifetimes() {
        ConnectionLifetimes normal = ConnectionLifetimes.DEFAULT;
        return new ConnectionLifetimes(
                seconds("CONNECTION_TTL_SECONDS", normal.untilFirstActivity()),
                seconds("CONNECTION_MAX_TTL_SECONDS", normal.afterActivity()));
    }

    /** The system property {@code switchboard.broadcast.concurrency}: how many sends of a broadcast run at a time. */
    public int broadcastConcurrency() {
        return Integer.getInteger("switchboard.broadcast.concurrency", DEFAULT_BROADCAST_CONCURRENCY);
    }

    private Duration seconds(String name, Duration otherwise) {
        String text = variable(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Duration.ofSeconds(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "The environment variable " + name + " must be a whole number of seconds, not \"" + text + "\".",
                    e);
        }
    }
}
