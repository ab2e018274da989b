package dev.switchboard.aws;

import dev.switchboard.connection.ConnectionLifetimes;
import dev.switchboard.log.JsonLines;
import dev.switchboard.log.LogSink;
import dev.switchboard.log.Slf4jSink;
import dev.switchboard.log.SystemLoggerSink;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settings from the environment. Each variable is read when it is needed, so a variable that is not needed may be
 * missing. Immutable.
 */
public final class AwsConfiguration {
    private static final int DEFAULT_BROADCAST_CONCURRENCY = 32;

    private final Map<String, String> environment;

    /** Creates settings from these environment variables. */
    public AwsConfiguration(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Returns the value of a variable, or null if it is not set or blank. */
    @Nullable
    String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Returns these settings with this table. */
    public AwsConfiguration withConnectionsTable(String table) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put("CONNECTIONS_TABLE", table);
        return new AwsConfiguration(changed);
    }

    /** Returns the endpoint in {@code WEBSOCKET_API_ENDPOINT}, or one that is taken from events if it is not set. */
    public CallbackEndpoint callbackEndpoint() {
        String endpoint = variable("WEBSOCKET_API_ENDPOINT");
        return endpoint == null
                ? CallbackEndpoint.unknown()
                : CallbackEndpoint.at(uri("WEBSOCKET_API_ENDPOINT", endpoint));
    }

    /**
     * Returns {@code WEBSOCKET_GATEWAY_ID}, or empty if it is not set. It is also empty if messages are sent to another
     * endpoint than {@code WEBSOCKET_API_ENDPOINT}, to which the variable belongs. This happens if a handler of one API
     * sends messages to the connections of another API.
     *
     * @param endpoint the endpoint to which messages are sent instead of {@code WEBSOCKET_API_ENDPOINT}, or null
     */
    public Optional<String> gatewayId(@Nullable URI endpoint) {
        String own = variable("WEBSOCKET_API_ENDPOINT");
        boolean isOfAnother = endpoint != null && own != null && !isSame(endpoint, own);
        return isOfAnother ? Optional.empty() : Optional.ofNullable(variable("WEBSOCKET_GATEWAY_ID"));
    }

    /** Compares two endpoints. A trailing slash and the case of the host do not matter. */
    private static boolean isSame(URI endpoint, String variable) {
        try {
            return withoutSlash(endpoint.toString()).equals(withoutSlash(variable));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static URI withoutSlash(String address) throws URISyntaxException {
        return new URI(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    /** Returns whether {@code CONNECTIONS_TABLE} is set. */
    boolean namesConnectionsTable() {
        return variable("CONNECTIONS_TABLE") != null;
    }

    /**
     * Returns {@code CONNECTIONS_TABLE}.
     *
     * @throws IllegalStateException if it is not set
     */
    String connectionsTable() {
        String table = variable("CONNECTIONS_TABLE");
        if (table == null) {
            throw new IllegalStateException(
                    "The environment variable CONNECTIONS_TABLE is not set. Set it to the name of the DynamoDB table of"
                            + " connections. If this API does not keep connections, use"
                            + " @WebSocketApi(connections = NONE) or RouteTable.withoutConnections().");
        }
        return table;
    }

    /** Returns the lifetimes in {@code CONNECTION_TTL_SECONDS} and {@code CONNECTION_MAX_TTL_SECONDS}. */
    public ConnectionLifetimes connectionLifetimes() {
        ConnectionLifetimes normal = ConnectionLifetimes.DEFAULT;
        return new ConnectionLifetimes(
                seconds("CONNECTION_TTL_SECONDS", normal.untilFirstActivity()),
                seconds("CONNECTION_MAX_TTL_SECONDS", normal.afterActivity()));
    }

    /**
     * Returns how many sends of a broadcast run at a time: the system property
     * {@code switchboard.broadcast.concurrency}.
     */
    public int broadcastConcurrency() {
        return Integer.getInteger("switchboard.broadcast.concurrency", DEFAULT_BROADCAST_CONCURRENCY);
    }

    /**
     * Returns how many segments of the table are read at a time: the system property {@code switchboard.scan.segments}.
     */
    int scanSegments() {
        return Integer.getInteger("switchboard.scan.segments", 1);
    }

    /**
     * Returns {@code AWS_ENDPOINT_URL_DYNAMODB} or else {@code AWS_ENDPOINT_URL}. Returns null if neither is set; the
     * SDK then takes the endpoint from its other settings (a system property or a profile).
     */
    @Nullable
    URI dynamoDbEndpoint() {
        String endpoint = variable("AWS_ENDPOINT_URL_DYNAMODB");
        if (endpoint == null) {
            endpoint = variable("AWS_ENDPOINT_URL");
        }
        return endpoint == null ? null : uri("AWS_ENDPOINT_URL_DYNAMODB or AWS_ENDPOINT_URL", endpoint);
    }

    /**
     * Returns whether handlers are primed for their first event when they are created. On Lambda (if
     * {@code AWS_LAMBDA_FUNCTION_NAME} is set) they are, unless {@code SWITCHBOARD_PRIMING} is {@code off}. Elsewhere
     * they are only if {@code SWITCHBOARD_PRIMING} is {@code on}.
     */
    boolean wantsPriming() {
        String wish = variable("SWITCHBOARD_PRIMING");
        return wish == null ? variable("AWS_LAMBDA_FUNCTION_NAME") != null : wish.equals("on");
    }

    /** Returns the log sink that {@code SWITCHBOARD_LOG} names. The default writes lines of JSON. */
    public LogSink logSink(Clock clock) {
        String kind = variable("SWITCHBOARD_LOG");
        if (kind == null || kind.equals("json")) {
            return new JsonLines(System.out, clock, variable("SWITCHBOARD_METRICS_NAMESPACE"));
        }
        return switch (kind) {
            case "system" -> new SystemLoggerSink();
            case "slf4j" -> new Slf4jSink();
            default ->
                throw new IllegalStateException(
                        "The environment variable SWITCHBOARD_LOG must be json, system or slf4j, not \"" + kind
                                + "\".");
        };
    }

    /**
     * Returns whether {@code HTTPS_PROXY} or {@code HTTP_PROXY}, in upper or lower case, names a proxy for requests.
     */
    boolean namesProxy() {
        return variable("HTTPS_PROXY") != null
                || variable("https_proxy") != null
                || variable("HTTP_PROXY") != null
                || variable("http_proxy") != null;
    }

    /** Returns whether Lambda takes a snapshot of this process, from which it restores other processes. */
    boolean isSnapStart() {
        return "snap-start".equals(variable("AWS_LAMBDA_INITIALIZATION_TYPE"));
    }

    /** Returns all variables that influence how an AWS client is built. */
    List<@Nullable String> clientVariables() {
        return Arrays.asList(
                variable("AWS_REGION"),
                variable("AWS_LAMBDA_INITIALIZATION_TYPE"),
                variable("AWS_CONTAINER_CREDENTIALS_FULL_URI"),
                variable("AWS_ACCESS_KEY_ID"),
                variable("AWS_SECRET_ACCESS_KEY"),
                variable("AWS_SESSION_TOKEN"),
                variable("AWS_ENDPOINT_URL_DYNAMODB"),
                variable("AWS_ENDPOINT_URL"),
                namesProxy() ? "by proxy" : null);
    }

    private static URI uri(String name, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(
                    "The environment variable " + name + " must be an address such as https://host/path, not \"" + text
                            + "\".",
                    e);
        }
    }

    private Duration seconds(String name, Duration otherwise) {
        String text = variable(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long seconds = Long.parseLong(text);
            if (seconds > 0) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number that is not positive.
        }
        throw new IllegalStateException("The environment variable " + name
                + " must be a whole number of seconds, at least 1, not \"" + text + "\".");
    }
}
