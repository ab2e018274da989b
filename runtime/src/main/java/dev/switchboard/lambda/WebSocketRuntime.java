package dev.switchboard.lambda;

import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.aws.AwsConfiguration;
import dev.switchboard.aws.CallbackEndpoint;
import dev.switchboard.aws.EnvironmentConnectionStore;
import dev.switchboard.aws.ManagementApiGateway;
import dev.switchboard.aws.Priming;
import dev.switchboard.connection.ConnectionLifetimes;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.internal.Backoff;
import dev.switchboard.internal.sending.GatewayMessageSender;
import dev.switchboard.internal.tracking.GatewayIdentity;
import dev.switchboard.internal.tracking.TrackedConnections;
import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.MessageSender;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What routes work with: the sender, the store of connections, a clock. Thread-safe; one instance serves a handler for as
 * long as its process lives.
 *
 * <p>On Lambda {@link #fromEnvironment()} makes it; tests and other hosts {@linkplain #builder() build} their own:
 *
 * <pre>{@code
 * var runtime = WebSocketRuntime.builder()
 *         .connections(new InMemoryConnectionStore(clock))
 *         .gateway(recordingGateway)
 *         .clock(clock)
 *         .build();
 * var handler = new ChatRoutesHandler(runtime);
 * }</pre>
 */
public final class WebSocketRuntime {
    private final Clock clock;
    private final LogSink log;
    private final TrackedConnections connections;
    private final MessageSender sender;
    private final CallbackEndpoint endpoint;
    private final AtomicBoolean warnedOfIdentity = new AtomicBoolean();
    private final Priming priming;
    private final boolean ownTable;
    private final boolean ownGateway;

    private WebSocketRuntime(Builder from) {
        AwsConfiguration aws = from.awsConfiguration();
        this.clock = from.clock;
        this.log = from.log != null ? from.log : aws.logSink(clock);
        this.endpoint = from.endpoint != null ? CallbackEndpoint.at(from.endpoint) : aws.callbackEndpoint();
        this.connections = new TrackedConnections(
                from.connections != null ? from.connections : new EnvironmentConnectionStore(aws, clock),
                from.lifetimes != null ? from.lifetimes : aws.connectionLifetimes(),
                identity(from, endpoint, aws),
                clock,
                log);
        this.sender = new GatewayMessageSender(
                from.gateway != null ? from.gateway : new ManagementApiGateway(aws, endpoint),
                connections,
                from.broadcastConcurrency != null ? from.broadcastConcurrency : aws.broadcastConcurrency(),
                from.pauses);
        this.priming = new Priming(aws, endpoint, log);
        this.ownTable = from.connections == null;
        this.ownGateway = from.gateway == null;
    }

    /**
     * Prefers the API's own address to the variable, because messages go there; a custom domain does not show its gateway.
     */
    private static GatewayIdentity identity(Builder from, CallbackEndpoint endpoint, AwsConfiguration aws) {
        return Optional.ofNullable(from.gatewayId)
                .or(endpoint::gatewayId)
                .or(() -> aws.gatewayId(from.endpoint))
                .map(GatewayIdentity::of)
                .orElseGet(GatewayIdentity::unknown);
    }

    /**
     * The runtime that these environment variables describe; the deployment template sets them:
     *
     * <ul>
     *   <li>{@code WEBSOCKET_API_ENDPOINT}: the callback endpoint, {@code https://<api>.execute-api.<region>.amazonaws.com/<stage>},
     *       or of a custom domain {@code https://<domain>[/<base path>]} without the stage. Where it is not set, the endpoint
     *       is learnt from events whose domain is the API's own.
     *   <li>{@code WEBSOCKET_GATEWAY_ID}: the identity of the gateway, {@code <apiId>/<stage>}, which tells its connections
     *       from those of others in the same table. Needed at a custom domain only: the API's own address in
     *       {@code WEBSOCKET_API_ENDPOINT} shows the identity, and comes before this variable. With neither, the identity is
     *       learnt from the first event. The variable does not count where {@link Builder#endpoint} names another endpoint
     *       than {@code WEBSOCKET_API_ENDPOINT} does.
     *   <li>{@code CONNECTIONS_TABLE}: the DynamoDB table of the connections.
     *   <li>{@code AWS_REGION} and Lambda's credentials: set by Lambda.
     *   <li>{@code CONNECTION_TTL_SECONDS}, {@code CONNECTION_MAX_TTL_SECONDS}: see {@link ConnectionLifetimes}; 720 and
     *       7800 unless they are set.
     *   <li>{@code SWITCHBOARD_LOG}: where log entries go: {@code json}, lines of JSON on the standard output, unless it is set;
     *       {@code system}, the JDK's {@code System.Logger}; {@code slf4j}.
     *   <li>{@code SWITCHBOARD_METRICS_NAMESPACE}: has metrics of each route in the lines of JSON, which CloudWatch puts into
     *       this namespace; none unless it is set.
     *   <li>{@code SWITCHBOARD_PRIMING}: {@code off} leaves what the first event needs to the first event, {@code on}
     *       readies it when the handler is made; unless it is set, on where {@code AWS_LAMBDA_FUNCTION_NAME} shows that this
     *       is Lambda.
     * </ul>
     *
     * <p>A variable that is missing is an error only when something needs it, and is named then.
     */
    public static WebSocketRuntime fromEnvironment() {
        return builder().build();
    }

    /**
     * Returns a sender for programs that handle no events of a WebSocket API: a consumer of a queue, a step function's task, a
     * service. Region and credentials come from the environment, as the AWS SDK's usually do. Make one and keep it; senders
     * with the same endpoint share their HTTP connections.
     *
     * <p>In a Lambda function, {@linkplain MessageSender#limitTime limit the time} to what is left of the invocation.
     *
     * @param endpoint the callback endpoint, {@code https://<api>.execute-api.<region>.amazonaws.com/<stage>}, or at a custom
     *     domain {@code https://<domain>[/<base path>]} without the stage. Where other APIs share the table, a sender at a
     *     custom domain also needs {@code WEBSOCKET_GATEWAY_ID}, which counts unless {@code WEBSOCKET_API_ENDPOINT} names
     *     another endpoint
     * @param connectionsTable the DynamoDB table of the connections
     */
    public static MessageSender senderTo(URI endpoint, String connectionsTable) {
        return builder()
                .endpoint(endpoint)
                .connectionsTable(connectionsTable)
                .build()
                .sender();
    }

    /** Starts a runtime; what is not set comes from the environment. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sends messages to connections. */
    public MessageSender sender() {
        return sender;
    }

    /** Returns the store of connections. */
    public ConnectionStore connections() {
        return connections.store();
    }

    /** The time. */
    public Clock clock() {
        return clock;
    }

    /** Returns the sink of log entries. */
    public LogSink log() {
        return log;
    }

    /** How long entries of connections count. */
    public ConnectionLifetimes lifetimes() {
        return connections.lifetimes();
    }

    /** Returns the connections as this process sees them, for the handler that keeps them. */
    TrackedConnections trackedConnections() {
        return connections;
    }

    /** On Lambda, readies all that the first event needs, while the function is being started. */
    void prime(RouteTable routes) {
        if (ownGateway && priming.isWanted()) {
            priming.run(routes.keepsConnections() && ownTable, () -> Rehearsal.play(routes.codecs(), new Nowhere()));
            connections.activity().postponeFirstDeliveries();
        }
    }

    /** Takes the callback endpoint and the gateway's identity from an event, where they are not configured. */
    void learnGateway(WebSocketEvent event) {
        endpoint.learn(event.domainName(), event.apiId(), event.stage());
        if (!connections.gateway().learn(event.apiId(), event.stage()) && warnedOfIdentity.compareAndSet(false, true)) {
            log.write(LogEntry.warning("Events come from the gateway " + event.apiId() + "/" + event.stage()
                    + ", but messages are sent through "
                    + connections.gateway().id().orElse("another")
                    + ": broadcasts leave the connections of these events out. Check WEBSOCKET_API_ENDPOINT and"
                    + " WEBSOCKET_GATEWAY_ID."));
        }
    }

    /** Collects the parts of a runtime. */
    public static final class Builder {
        private Map<String, String> environment = System.getenv();
        private Clock clock = Clock.systemUTC();
        private @Nullable LogSink log;
        private @Nullable ConnectionLifetimes lifetimes;
        private @Nullable ConnectionStore connections;
        private @Nullable ConnectionGateway gateway;
        private @Nullable URI endpoint;
        private @Nullable String gatewayId;
        private @Nullable String connectionsTable;
        private @Nullable Integer broadcastConcurrency;
        private Backoff.Sleeper pauses = Backoff.Sleeper.THREAD;

        private Builder() {}

        /** Reads these variables instead of the process's environment. */
        public Builder environment(Map<String, String> variables) {
            this.environment = Map.copyOf(variables);
            return this;
        }

        /** Tells the time; the system's clock unless it is set. */
        public Builder clock(Clock newClock) {
            this.clock = newClock;
            return this;
        }

        /** Takes log entries, instead of what {@code SWITCHBOARD_LOG} names. */
        public Builder log(LogSink newLog) {
            this.log = newLog;
            return this;
        }

        /** How long entries of connections count. */
        public Builder lifetimes(ConnectionLifetimes newLifetimes) {
            this.lifetimes = newLifetimes;
            return this;
        }

        /** Keeps the connections, instead of the DynamoDB table. */
        public Builder connections(ConnectionStore newConnections) {
            this.connections = newConnections;
            this.connectionsTable = null;
            return this;
        }

        /** Reaches the connections, instead of API Gateway's callback API. */
        public Builder gateway(ConnectionGateway newGateway) {
            this.gateway = newGateway;
            return this;
        }

        /** The callback endpoint of API Gateway, instead of {@code WEBSOCKET_API_ENDPOINT}. */
        public Builder endpoint(URI newEndpoint) {
            this.endpoint = newEndpoint;
            return this;
        }

        /**
         * Sets the identity of the gateway, {@code <apiId>/<stage>}, instead of the one that {@code WEBSOCKET_API_ENDPOINT}
         * or {@code WEBSOCKET_GATEWAY_ID} shows. Several gateways may keep their connections in one table; the identity
         * tells which of them are this gateway's own.
         */
        public Builder gatewayId(String newGatewayId) {
            this.gatewayId = newGatewayId;
            return this;
        }

        /** The DynamoDB table of the connections, instead of {@code CONNECTIONS_TABLE}. */
        public Builder connectionsTable(String newTable) {
            this.connectionsTable = newTable;
            this.connections = null;
            return this;
        }

        /**
         * How many sends of a broadcast run at a time, instead of the system property. With 1 the calling thread does them
         * all, one after the other.
         */
        public Builder broadcastConcurrency(int sends) {
            this.broadcastConcurrency = sends;
            return this;
        }

        /** How a thread waits before it tries again where API Gateway throttles; it sleeps unless this is set. For tests. */
        public Builder pauses(Consumer<Duration> newPauses) {
            this.pauses = newPauses::accept;
            return this;
        }

        private AwsConfiguration awsConfiguration() {
            AwsConfiguration aws = new AwsConfiguration(environment);
            return connectionsTable == null ? aws : aws.withConnectionsTable(connectionsTable);
        }

        /** The runtime. */
        public WebSocketRuntime build() {
            return new WebSocketRuntime(this);
        }
    }
}
