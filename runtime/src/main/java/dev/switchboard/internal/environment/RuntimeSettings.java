package dev.switchboard.internal.environment;

import dev.switchboard.aws.ManagementApiGateway;
import dev.switchboard.connection.ConnectionLifetimes;
import dev.switchboard.internal.EnvironmentVariables;
import dev.switchboard.internal.aws.AwsSettings;
import dev.switchboard.internal.aws.SharedClients;
import dev.switchboard.log.LogSink;
import dev.switchboard.message.ConnectionGateway;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a runtime, from the environment variables that {@code WebSocketRuntime.fromEnvironment} lists. Immutable.
 */
public final class RuntimeSettings {
    private final EnvironmentVariables variables;
    private final AwsSettings aws;

    /** Creates settings from the given environment variables. */
    public RuntimeSettings(EnvironmentVariables variables) {
        this.variables = variables;
        this.aws = new AwsSettings(variables);
    }

    /** Returns the settings of the AWS clients. */
    public AwsSettings aws() {
        return aws;
    }

    /** Returns a copy of these settings with the given table. */
    public RuntimeSettings withConnectionsTable(String table) {
        return new RuntimeSettings(variables.with("CONNECTIONS_TABLE", table));
    }

    /**
     * Returns the endpoint in {@code WEBSOCKET_API_ENDPOINT}, or an endpoint that is taken from events if the variable
     * is not set.
     */
    public CallbackEndpoint callbackEndpoint() {
        URI endpoint = variables.address("WEBSOCKET_API_ENDPOINT");
        return endpoint == null ? CallbackEndpoint.unknown() : CallbackEndpoint.at(endpoint);
    }

    /** Returns a gateway at the given endpoint, which may still be unknown until the gateway is first used. */
    public ConnectionGateway gateway(CallbackEndpoint endpoint) {
        return new ManagementApiGateway(() -> SharedClients.managementApi(aws, endpoint.require()));
    }

    /**
     * Returns {@code WEBSOCKET_GATEWAY_ID}, or empty if it is not set. The variable belongs to
     * {@code WEBSOCKET_API_ENDPOINT}, so the result is also empty if messages are sent to a different endpoint. The
     * endpoints differ if a handler of one API sends messages to the connections of another API.
     *
     * @param endpoint the endpoint to which messages are sent instead of {@code WEBSOCKET_API_ENDPOINT}, or null
     */
    public Optional<String> gatewayId(@Nullable URI endpoint) {
        String own = variables.value("WEBSOCKET_API_ENDPOINT");
        boolean isOfAnother = endpoint != null && own != null && !isSame(endpoint, own);
        return isOfAnother ? Optional.empty() : Optional.ofNullable(variables.value("WEBSOCKET_GATEWAY_ID"));
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

    boolean namesConnectionsTable() {
        return variables.isSet("CONNECTIONS_TABLE");
    }

    String connectionsTable() {
        String table = variables.value("CONNECTIONS_TABLE");
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
                variables.seconds("CONNECTION_TTL_SECONDS", normal.untilFirstActivity()),
                variables.seconds("CONNECTION_MAX_TTL_SECONDS", normal.afterActivity()));
    }

    int scanSegments() {
        return variables.count("SWITCHBOARD_SCAN_SEGMENTS", 1);
    }

    /**
     * Returns whether handlers are primed for their first event when they are created. If {@code SWITCHBOARD_PRIMING}
     * is set, they are primed only if its value is {@code on}. If the variable is not set, handlers are primed only on
     * Lambda (if {@code AWS_LAMBDA_FUNCTION_NAME} is set).
     */
    boolean wantsPriming() {
        String wish = variables.value("SWITCHBOARD_PRIMING");
        return wish == null ? variables.isSet("AWS_LAMBDA_FUNCTION_NAME") : wish.equals("on");
    }

    /** Returns the log sink that {@code SWITCHBOARD_LOG} names. The default writes lines of JSON. */
    public LogSink logSink(Clock clock) {
        String kind = variables.value("SWITCHBOARD_LOG");
        if (kind == null || kind.equals("json")) {
            String namespace = variables.value("SWITCHBOARD_METRICS_NAMESPACE");
            return namespace == null
                    ? LogSink.jsonLines(System.out)
                    : LogSink.jsonLinesWithMetrics(System.out, namespace, clock);
        }
        return switch (kind) {
            case "system" -> LogSink.systemLogger();
            case "slf4j" -> LogSink.slf4j();
            default ->
                throw new IllegalStateException(
                        "The environment variable SWITCHBOARD_LOG must be json, system or slf4j, not \"" + kind
                                + "\".");
        };
    }
}
