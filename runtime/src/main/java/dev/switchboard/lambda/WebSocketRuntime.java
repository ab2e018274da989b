package dev.switchboard.lambda;

import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.connection.ConnectionLifetimes;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.internal.Backoff;
import dev.switchboard.internal.EnvironmentVariables;
import dev.switchboard.internal.environment.CallbackEndpoint;
import dev.switchboard.internal.environment.EnvironmentConnectionStore;
import dev.switchboard.internal.environment.Priming;
import dev.switchboard.internal.environment.RuntimeSettings;
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
 * Provides what routes need: the sender, the connection store, and a clock. A handler uses one instance as long as its
 * process runs. Thread-safe.
 *
 * <p>On Lambda, {@link #fromEnvironment()} creates the runtime. Tests and other hosts {@linkplain #builder() build}
 * their own:
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
        RuntimeSettings settings = from.settings();
        this.clock = from.clock;
        this.log = from.log != null ? from.log : settings.logSink(clock);
        this.endpoint = from.endpoint != null ? CallbackEndpoint.at(from.endpoint) : settings.callbackEndpoint();
        this.connections = new TrackedConnections(
                from.connections != null ? from.connections : new EnvironmentConnectionStore(settings, clock),
                from.lifetimes != null ? from.lifetimes : settings.connectionLifetimes(),
                identity(from, endpoint, settings),
                clock,
                log);
        this.sender = new GatewayMessageSender(
                from.gateway != null ? from.gateway : settings.gateway(endpoint),
                connections,
                from.broadcastConcurrency != null
                        ? from.broadcastConcurrency
                        : settings.aws().broadcastConcurrency(),
                from.pauses);
        this.priming = new Priming(settings, endpoint, log);
        this.ownTable = from.connections == null;
        this.ownGateway = from.gateway == null;
    }

    /**
     * Returns the identity of the gateway. The API's own address takes precedence over the variable
     * {@code WEBSOCKET_GATEWAY_ID}, because messages are sent to that address. The address of a custom domain does not
     * contain the identity.
     */
    private static GatewayIdentity identity(Builder from, CallbackEndpoint endpoint, RuntimeSettings settings) {
        return Optional.ofNullable(from.gatewayId)
                .or(endpoint::gatewayId)
                .or(() -> settings.gatewayId(from.endpoint))
                .map(GatewayIdentity::of)
                .orElseGet(GatewayIdentity::unknown);
    }

    /**
     * {@return the runtime that these environment variables describe} The deployment template sets them.
     *
     * <ul>
     *   <li>{@code WEBSOCKET_API_ENDPOINT}: the callback endpoint,
     *       {@code https://<api>.execute-api.<region>.amazonaws.com/<stage>} or, for a custom domain,
     *       {@code https://<domain>[/<base path>]} without the stage. If it is not set, the endpoint is taken from
     *       events whose domain is the API's own.
     *   <li>{@code WEBSOCKET_GATEWAY_ID}: the identity of the gateway, {@code <apiId>/<stage>}, which distinguishes the
     *       connections of this gateway from the connections of other gateways in the same table. The variable is
     *       needed for a custom domain only, because the API's own address in {@code WEBSOCKET_API_ENDPOINT} contains
     *       the identity and takes precedence. If neither variable gives an identity, the identity is taken from the
     *       first event. The variable is ignored if {@link Builder#endpoint} names an endpoint other than
     *       {@code WEBSOCKET_API_ENDPOINT}.
     *   <li>{@code CONNECTIONS_TABLE}: the DynamoDB table of the connections.
     *   <li>{@code AWS_REGION} and the variables for credentials: Lambda sets them.
     *   <li>{@code CONNECTION_TTL_SECONDS}, {@code CONNECTION_MAX_TTL_SECONDS}: the {@link ConnectionLifetimes}. The
     *       defaults are 720 and 7800.
     *   <li>{@code SWITCHBOARD_LOG}: the destination of log entries: {@code json} (the default) for lines of JSON on
     *       the standard output, {@code system} for the JDK's {@code System.Logger}, {@code slf4j} for SLF4J.
     *   <li>{@code SWITCHBOARD_METRICS_NAMESPACE}: the CloudWatch namespace for metrics of each route, which are
     *       written into the lines of JSON. If it is not set, no metrics are written.
     *   <li>{@code SWITCHBOARD_BROADCAST_CONCURRENCY}: the number of sends of a broadcast that run at a time. The
     *       default is 32.
     *   <li>{@code SWITCHBOARD_SCAN_SEGMENTS}: the number of segments of the table that a broadcast to all connections
     *       reads at a time. The default is 1, which is enough for tens of thousands of connections.
     *   <li>{@code SWITCHBOARD_PRIMING}: {@code on} prepares each new handler for its first event, {@code off} turns
     *       this off. The default is {@code on} on Lambda (if {@code AWS_LAMBDA_FUNCTION_NAME} is set) and {@code off}
     *       elsewhere.
     * </ul>
     *
     * <p>A missing variable causes an error only when it is needed. The error names the variable.
     */
    public static WebSocketRuntime fromEnvironment() {
        return builder().build();
    }

    /**
     * {@return a sender for programs that do not handle events of a WebSocket API, such as a queue consumer, a Step
     * Functions task, or a service} Region and credentials come from the environment, as usual for the AWS SDK. Create
     * one sender and keep it. Senders with the same endpoint share their HTTP connections.
     *
     * <p>In a Lambda function, {@linkplain MessageSender#limitTime limit the time} to the remaining time of the
     * invocation.
     *
     * @param endpoint the callback endpoint, {@code https://<api>.execute-api.<region>.amazonaws.com/<stage>} or, for a
     *     custom domain, {@code https://<domain>[/<base path>]} without the stage. If other APIs share the table, a
     *     sender for a custom domain also needs {@code WEBSOCKET_GATEWAY_ID}, which is ignored if
     *     {@code WEBSOCKET_API_ENDPOINT} names a different endpoint
     * @param connectionsTable the DynamoDB table of the connections
     */
    public static MessageSender senderTo(URI endpoint, String connectionsTable) {
        return builder()
                .endpoint(endpoint)
                .connectionsTable(connectionsTable)
                .build()
                .sender();
    }

    /** {@return a builder} Values that are not set on the builder come from the environment. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the sender for messages to connections} */
    public MessageSender sender() {
        return sender;
    }

    /** {@return the store of connections} */
    public ConnectionStore connections() {
        return connections.store();
    }

    /** {@return the clock} */
    public Clock clock() {
        return clock;
    }

    /** {@return the sink of log entries} */
    public LogSink log() {
        return log;
    }

    /** {@return the lifetimes after which entries of connections expire} */
    public ConnectionLifetimes lifetimes() {
        return connections.lifetimes();
    }

    /** Returns the connection store together with what this process keeps in memory about connections. */
    TrackedConnections trackedConnections() {
        return connections;
    }

    /** Prepares for the first event while Lambda starts the function; see {@link Priming}. */
    void prime(RouteTable routes) {
        if (ownGateway && priming.isWanted()) {
            priming.run(routes.keepsConnections() && ownTable, () -> Rehearsal.play(routes.codecs(), new Nowhere()));
            connections.activity().postponeFirstDeliveries();
        }
    }

    /** Takes the callback endpoint and the identity of the gateway from an event, if they are not configured. */
    void learnGateway(WebSocketEvent event) {
        endpoint.learn(event.domainName(), event.apiId(), event.stage());
        if (!connections.gateway().learn(event.apiId(), event.stage()) && warnedOfIdentity.compareAndSet(false, true)) {
            log.write(LogEntry.warning("Events come from the gateway " + event.apiId() + "/" + event.stage()
                    + ", but messages are sent through "
                    + connections.gateway().id().orElse("another")
                    + ". Broadcasts therefore leave out the connections of these events. Check"
                    + " WEBSOCKET_API_ENDPOINT and WEBSOCKET_GATEWAY_ID."));
        }
    }

    /** Builds a runtime. */
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

        /**
         * Sets the environment variables to read instead of those of the process.
         *
         * @param variables the environment variables
         * @return this builder
         */
        public Builder environment(Map<String, String> variables) {
            this.environment = Map.copyOf(variables);
            return this;
        }

        /**
         * Sets the clock. The default is the system clock.
         *
         * @param newClock the clock
         * @return this builder
         */
        public Builder clock(Clock newClock) {
            this.clock = newClock;
            return this;
        }

        /**
         * Sets the sink for log entries, in place of the one that {@code SWITCHBOARD_LOG} names.
         *
         * @param newLog the sink
         * @return this builder
         */
        public Builder log(LogSink newLog) {
            this.log = newLog;
            return this;
        }

        /**
         * Sets the lifetimes after which entries of connections expire.
         *
         * @param newLifetimes the lifetimes
         * @return this builder
         */
        public Builder lifetimes(ConnectionLifetimes newLifetimes) {
            this.lifetimes = newLifetimes;
            return this;
        }

        /**
         * Sets the connection store, in place of the DynamoDB table.
         *
         * @param newConnections the store
         * @return this builder
         */
        public Builder connections(ConnectionStore newConnections) {
            this.connections = newConnections;
            this.connectionsTable = null;
            return this;
        }

        /**
         * Sets the gateway to the connections, in place of API Gateway's callback API.
         *
         * @param newGateway the gateway
         * @return this builder
         */
        public Builder gateway(ConnectionGateway newGateway) {
            this.gateway = newGateway;
            return this;
        }

        /**
         * Sets the callback endpoint of API Gateway, in place of {@code WEBSOCKET_API_ENDPOINT}.
         *
         * @param newEndpoint the callback endpoint of API Gateway
         * @return this builder
         */
        public Builder endpoint(URI newEndpoint) {
            this.endpoint = newEndpoint;
            return this;
        }

        /**
         * Sets the identity of the gateway, {@code <apiId>/<stage>}, in place of the one from
         * {@code WEBSOCKET_API_ENDPOINT} or {@code WEBSOCKET_GATEWAY_ID}. If several gateways keep their connections in
         * one table, the identity distinguishes the connections of this gateway from the connections of the other
         * gateways.
         *
         * @param newGatewayId the gateway's identity, {@code <apiId>/<stage>}
         * @return this builder
         */
        public Builder gatewayId(String newGatewayId) {
            this.gatewayId = newGatewayId;
            return this;
        }

        /**
         * Sets the DynamoDB table of the connections, in place of {@code CONNECTIONS_TABLE}.
         *
         * @param newTable the name of the table
         * @return this builder
         */
        public Builder connectionsTable(String newTable) {
            this.connectionsTable = newTable;
            this.connections = null;
            return this;
        }

        /**
         * Sets how many sends of a broadcast run at a time, in place of {@code SWITCHBOARD_BROADCAST_CONCURRENCY}. With
         * 1, the calling thread makes all sends, one after the other.
         *
         * @param sends the number of sends
         * @return this builder
         */
        public Builder broadcastConcurrency(int sends) {
            this.broadcastConcurrency = sends;
            return this;
        }

        /**
         * Sets how a thread waits before it retries after throttling. By default the thread sleeps. A program that
         * controls the {@linkplain #clock clock} itself can advance the clock instead.
         *
         * @param newPauses a function that waits for the given time
         * @return this builder
         */
        public Builder pauses(Consumer<Duration> newPauses) {
            this.pauses = newPauses::accept;
            return this;
        }

        private RuntimeSettings settings() {
            RuntimeSettings settings = new RuntimeSettings(new EnvironmentVariables(environment));
            return connectionsTable == null ? settings : settings.withConnectionsTable(connectionsTable);
        }

        /** {@return the runtime} */
        public WebSocketRuntime build() {
            return new WebSocketRuntime(this);
        }
    }
}
