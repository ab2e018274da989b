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
 * What the environment says, read where it is needed: a variable that nobody needs may be missing. Immutable.
 */
public final class AwsConfiguration {
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

    /** The same with this table. */
    public AwsConfiguration withConnectionsTable(String table) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put("CONNECTIONS_TABLE", table);
        return new AwsConfiguration(changed);
    }

    /** {@code WEBSOCKET_API_ENDPOINT}, or to be learnt from events. */
    public CallbackEndpoint callbackEndpoint() {
        String endpoint = variable("WEBSOCKET_API_ENDPOINT");
        return endpoint == null
                ? CallbackEndpoint.unknown()
                : CallbackEndpoint.at(uri("WEBSOCKET_API_ENDPOINT", endpoint));
    }

    /**
     * Returns {@code WEBSOCKET_GATEWAY_ID}. Empty where it is not set, or where it belongs to {@code WEBSOCKET_API_ENDPOINT}
     * and messages go to another endpoint: within a handler of one API, a sender to a second one reaches that one's
     * connections.
     *
     * @param endpoint where messages go instead of {@code WEBSOCKET_API_ENDPOINT}, or null
     */
    public Optional<String> gatewayId(@Nullable URI endpoint) {
        String own = variable("WEBSOCKET_API_ENDPOINT");
        boolean isOfAnother = endpoint != null && own != null && !isSame(endpoint, own);
        return isOfAnother ? Optional.empty() : Optional.ofNullable(variable("WEBSOCKET_GATEWAY_ID"));
    }

    /** A slash at the end and capitals in the host make no other endpoint. */
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

    /** Whether there is a {@code CONNECTIONS_TABLE}. */
    boolean namesConnectionsTable() {
        return variable("CONNECTIONS_TABLE") != null;
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

    /** The system property {@code switchboard.scan.segments}: how many segments of the table are read at a time. */
    int scanSegments() {
        return Integer.getInteger("switchboard.scan.segments", 1);
    }

    /**
     * {@code AWS_ENDPOINT_URL_DYNAMODB}, else {@code AWS_ENDPOINT_URL}; null where neither is set, and the SDK's own ways
     * (a system property, a profile) decide.
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
     * Whether handlers get ready for their first event while they are made: on Lambda, which {@code AWS_LAMBDA_FUNCTION_NAME}
     * shows, unless {@code SWITCHBOARD_PRIMING} is {@code off}; elsewhere only where it is {@code on}.
     */
    boolean wantsPriming() {
        String wish = variable("SWITCHBOARD_PRIMING");
        return wish == null ? variable("AWS_LAMBDA_FUNCTION_NAME") != null : wish.equals("on");
    }

    /** {@code SWITCHBOARD_LOG}: lines of JSON unless it is set. */
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

    /** Whether requests are to go by a proxy: {@code HTTPS_PROXY} or {@code HTTP_PROXY}, in capitals or not. */
    boolean namesProxy() {
        return variable("HTTPS_PROXY") != null
                || variable("https_proxy") != null
                || variable("HTTP_PROXY") != null
                || variable("http_proxy") != null;
    }

    /** Whether Lambda takes a snapshot of this process and starts others from it. */
    boolean isSnapStart() {
        return "snap-start".equals(variable("AWS_LAMBDA_INITIALIZATION_TYPE"));
    }

    /** All that decides what a client of AWS is like. */
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
            // Told below, as any other value that is none.
        }
        throw new IllegalStateException("The environment variable " + name
                + " must be a whole number of seconds, at least 1, not \"" + text + "\".");
    }
}
