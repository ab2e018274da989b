package dev.switchboard;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event of a WebSocket API on API Gateway, as a Lambda function receives it with a proxy integration. Immutable.
 *
 * <p>API Gateway sends headers and the query string with {@code $connect} only, a body with messages only, a
 * {@link #disconnectReason()} with {@code $disconnect} only, and the {@link #authorizer() authorizer's context} with
 * every event of a connection. A value that an event does not have is empty here, never null.
 *
 * <p>{@link #toString()} identifies the event without any data that a client has sent, so it may be logged.
 */
public final class WebSocketEvent {
    private final EventType eventType;
    private final String connectionId;
    private final String routeKey;
    private final String messageId;
    private final String requestId;
    private final String stage;
    private final String apiId;
    private final String domainName;
    private final String sourceIp;
    private final @Nullable String userAgent;
    private final long connectedAtMillis;
    private final long requestTimeMillis;
    private final NamedValues headers;
    private final NamedValues queryParameters;
    private final Map<String, String> authorizer;
    private final Map<String, String> stageVariables;
    private final String body;
    private final @Nullable DisconnectReason disconnectReason;
    private final @Nullable Context lambdaContext;

    private WebSocketEvent(Builder from) {
        this.eventType = from.eventType;
        this.connectionId = from.connectionId;
        this.routeKey = from.routeKey;
        this.messageId = from.messageId;
        this.requestId = from.requestId;
        this.stage = from.stage;
        this.apiId = from.apiId;
        this.domainName = from.domainName;
        this.sourceIp = from.sourceIp;
        this.userAgent = from.userAgent;
        this.connectedAtMillis = from.connectedAtMillis;
        this.requestTimeMillis = from.requestTimeMillis;
        this.headers = from.headers;
        this.queryParameters = from.queryParameters;
        this.authorizer = Map.copyOf(from.authorizer);
        this.stageVariables = Map.copyOf(from.stageVariables);
        this.body = from.body;
        this.disconnectReason = from.disconnectReason;
        this.lambdaContext = from.lambdaContext;
    }

    /**
     * {@return a builder for an event of the given route, for tests and for sources other than Lambda} The type of the
     * event follows from the route key.
     *
     * @param routeKey the route key
     */
    public static Builder on(String routeKey) {
        return new Builder().routeKey(routeKey);
    }

    /** {@return the type of the event: a client connects, sends a message, or has disconnected} */
    public EventType eventType() {
        return eventType;
    }

    /**
     * {@return the id of the connection, an opaque string such as {@code L0SM9cOFvHcCIhw=}} Route methods never receive
     * an empty id, because {@code WebSocketLambda} itself answers an event without one.
     */
    public String connectionId() {
        return connectionId;
    }

    /**
     * {@return the key of the route that API Gateway has selected, which may be the fallback {@code $default}} Route
     * methods never receive an empty key, because {@code WebSocketLambda} itself answers an event without one.
     */
    public String routeKey() {
        return routeKey;
    }

    /** {@return the id of a message; empty for other events} */
    public String messageId() {
        return messageId;
    }

    /**
     * {@return API Gateway's id of this event, as in its error frames and access logs} Lambda's request id is
     * different.
     */
    public String requestId() {
        return requestId;
    }

    /** {@return the name of the stage, even if the client used a custom domain} */
    public String stage() {
        return stage;
    }

    /** {@return the id of the API} */
    public String apiId() {
        return apiId;
    }

    /** {@return the host that the client used: the API's own domain or a custom domain} */
    public String domainName() {
        return domainName;
    }

    /** {@return the IP address of the last hop before API Gateway, which may be a proxy such as CloudFront} */
    public String sourceIp() {
        return sourceIp;
    }

    /** {@return the client's {@code User-Agent}} Many clients other than browsers do not send one. */
    public Optional<String> userAgent() {
        return Optional.ofNullable(userAgent);
    }

    /** {@return when the connection was opened} All events of a connection have the same time. */
    public Instant connectedAt() {
        return Instant.ofEpochMilli(connectedAtMillis);
    }

    /** {@return when API Gateway received the request or message for which it sent this event} */
    public Instant requestTime() {
        return Instant.ofEpochMilli(requestTimeMillis);
    }

    /** {@return the headers of the handshake} Only {@code $connect} has the headers that the client sent. */
    public NamedValues headers() {
        return headers;
    }

    /** {@return the query parameters of the handshake, on {@code $connect} only} */
    public NamedValues queryParameters() {
        return queryParameters;
    }

    /** {@return the context of the API's Lambda authorizer, including {@code principalId}, with all values as text} */
    public Map<String, String> authorizer() {
        return authorizer;
    }

    /** {@return the principal from the API's Lambda authorizer, or empty if the API has no authorizer} */
    public Optional<String> principalId() {
        return Optional.ofNullable(authorizer.get("principalId"));
    }

    /** {@return the variables of the stage} */
    public Map<String, String> stageVariables() {
        return stageVariables;
    }

    /** {@return the text of a message, exactly as the client sent it; empty for other events} */
    public String body() {
        return body;
    }

    /** {@return why the connection has closed, on {@code $disconnect} only} */
    public Optional<DisconnectReason> disconnectReason() {
        return Optional.ofNullable(disconnectReason);
    }

    /** {@return the context of the Lambda invocation, or empty if the event did not come from Lambda} */
    public Optional<Context> lambdaContext() {
        return Optional.ofNullable(lambdaContext);
    }

    @Override
    public String toString() {
        return "WebSocketEvent[" + eventType + " " + routeKey + ", connectionId=" + connectionId + ", requestId="
                + requestId + "]";
    }

    /** Builds an event. Values that are not set are empty, and times that are not set are the start of the epoch. */
    public static final class Builder {
        private EventType eventType = EventType.MESSAGE;
        private String connectionId = "";
        private String routeKey = "";
        private String messageId = "";
        private String requestId = "";
        private String stage = "";
        private String apiId = "";
        private String domainName = "";
        private String sourceIp = "";
        private @Nullable String userAgent;
        private long connectedAtMillis;
        private long requestTimeMillis;
        private NamedValues headers = NamedValues.empty();
        private NamedValues queryParameters = NamedValues.empty();
        private Map<String, String> authorizer = Map.of();
        private Map<String, String> stageVariables = Map.of();
        private String body = "";
        private @Nullable DisconnectReason disconnectReason;
        private @Nullable Context lambdaContext;

        private Builder() {}

        /**
         * Sets the route key, and derives the type of the event from the route key.
         *
         * @param routeKey the route key
         * @return this builder
         */
        public Builder routeKey(String routeKey) {
            this.routeKey = Objects.requireNonNull(routeKey, "routeKey");
            this.eventType = switch (routeKey) {
                case "$connect" -> EventType.CONNECT;
                case "$disconnect" -> EventType.DISCONNECT;
                default -> EventType.MESSAGE;
            };
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#eventType()}. A call is needed only if the type differs from the type that follows
         * from the route key.
         *
         * @param eventType the type
         * @return this builder
         */
        public Builder eventType(EventType eventType) {
            this.eventType = Objects.requireNonNull(eventType, "eventType");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#connectionId()}.
         *
         * @param connectionId the id of the connection
         * @return this builder
         */
        public Builder connectionId(String connectionId) {
            this.connectionId = Objects.requireNonNull(connectionId, "connectionId");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#messageId()}.
         *
         * @param messageId the id of the message
         * @return this builder
         */
        public Builder messageId(String messageId) {
            this.messageId = Objects.requireNonNull(messageId, "messageId");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#requestId()}.
         *
         * @param requestId API Gateway's id of the event
         * @return this builder
         */
        public Builder requestId(String requestId) {
            this.requestId = Objects.requireNonNull(requestId, "requestId");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#stage()}.
         *
         * @param stage the name of the stage
         * @return this builder
         */
        public Builder stage(String stage) {
            this.stage = Objects.requireNonNull(stage, "stage");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#apiId()}.
         *
         * @param apiId the id of the API
         * @return this builder
         */
        public Builder apiId(String apiId) {
            this.apiId = Objects.requireNonNull(apiId, "apiId");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#domainName()}.
         *
         * @param domainName the host that the client used
         * @return this builder
         */
        public Builder domainName(String domainName) {
            this.domainName = Objects.requireNonNull(domainName, "domainName");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#sourceIp()}.
         *
         * @param sourceIp the IP address
         * @return this builder
         */
        public Builder sourceIp(String sourceIp) {
            this.sourceIp = Objects.requireNonNull(sourceIp, "sourceIp");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#userAgent()}.
         *
         * @param userAgent the client's {@code User-Agent}, or null
         * @return this builder
         */
        public Builder userAgent(@Nullable String userAgent) {
            this.userAgent = userAgent;
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#connectedAt()}, truncated to the millisecond.
         *
         * @param connectedAt when the connection was opened
         * @return this builder
         */
        public Builder connectedAt(Instant connectedAt) {
            this.connectedAtMillis = connectedAt.toEpochMilli();
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#requestTime()}, truncated to the millisecond.
         *
         * @param requestTime when API Gateway received the request
         * @return this builder
         */
        public Builder requestTime(Instant requestTime) {
            this.requestTimeMillis = requestTime.toEpochMilli();
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#headers()}.
         *
         * @param headers the values of each header
         * @return this builder
         */
        public Builder headers(NamedValues headers) {
            this.headers = Objects.requireNonNull(headers, "headers");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#queryParameters()}.
         *
         * @param queryParameters the query parameters
         * @return this builder
         */
        public Builder queryParameters(NamedValues queryParameters) {
            this.queryParameters = Objects.requireNonNull(queryParameters, "queryParameters");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#authorizer()}.
         *
         * @param authorizer the authorizer's context
         * @return this builder
         */
        public Builder authorizer(Map<String, String> authorizer) {
            this.authorizer = Objects.requireNonNull(authorizer, "authorizer");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#stageVariables()}.
         *
         * @param stageVariables the variables of the stage
         * @return this builder
         */
        public Builder stageVariables(Map<String, String> stageVariables) {
            this.stageVariables = Objects.requireNonNull(stageVariables, "stageVariables");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#body()}.
         *
         * @param body the text of the body
         * @return this builder
         */
        public Builder body(String body) {
            this.body = Objects.requireNonNull(body, "body");
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#disconnectReason()}.
         *
         * @param disconnectReason why the connection has closed, or null
         * @return this builder
         */
        public Builder disconnectReason(@Nullable DisconnectReason disconnectReason) {
            this.disconnectReason = disconnectReason;
            return this;
        }

        /**
         * Sets {@link WebSocketEvent#lambdaContext()}.
         *
         * @param lambdaContext Lambda's context, or null
         * @return this builder
         */
        public Builder lambdaContext(@Nullable Context lambdaContext) {
            this.lambdaContext = lambdaContext;
            return this;
        }

        /** {@return the event} */
        public WebSocketEvent build() {
            return new WebSocketEvent(this);
        }
    }
}
