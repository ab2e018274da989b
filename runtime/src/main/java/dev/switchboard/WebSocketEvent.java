package dev.switchboard;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event of a WebSocket API on API Gateway, as it comes to a Lambda function by proxy integration. Immutable.
 *
 * <p>API Gateway sends headers and the query with {@code $connect} only, a body with messages only, a
 * {@link #disconnectReason()} with {@code $disconnect} only, and the {@link #authorizer() authorizer's context} with every
 * event of a connection. What an event does not have is empty here, never null.
 *
 * <p>{@link #toString()} names the event without anything a client has sent, so it may be logged.
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

    /** Starts an event of the given route, for tests and other sources than Lambda; its type follows from the route key. */
    public static Builder on(String routeKey) {
        return new Builder().routeKey(routeKey);
    }

    /** Whether a client connects, sends or has left. */
    public EventType eventType() {
        return eventType;
    }

    /**
     * The id of the connection, an opaque text such as {@code L0SM9cOFvHcCIhw=}. Empty only where the event has none;
     * {@code WebSocketLambda} answers such an event itself.
     */
    public String connectionId() {
        return connectionId;
    }

    /**
     * The route that API Gateway has selected, {@code $default} when it fell back to that. Empty only where the event has
     * none; {@code WebSocketLambda} answers such an event itself.
     */
    public String routeKey() {
        return routeKey;
    }

    /** The id of a message; empty on other events. */
    public String messageId() {
        return messageId;
    }

    /** API Gateway's id of this event, which its own error frames and access logs show; not Lambda's request id. */
    public String requestId() {
        return requestId;
    }

    /** The name of the stage, also behind a custom domain. */
    public String stage() {
        return stage;
    }

    /** The id of the API. */
    public String apiId() {
        return apiId;
    }

    /** The host that the client used: the API's own or a custom domain. */
    public String domainName() {
        return domainName;
    }

    /** The address of the last hop before API Gateway, CloudFront's where that is in front. */
    public String sourceIp() {
        return sourceIp;
    }

    /** The client's {@code User-Agent}; many clients other than browsers send none. */
    public Optional<String> userAgent() {
        return Optional.ofNullable(userAgent);
    }

    /** When the connection was opened; the same on all its events. */
    public Instant connectedAt() {
        return Instant.ofEpochMilli(connectedAtMillis);
    }

    /** When API Gateway received what this event is about. */
    public Instant requestTime() {
        return Instant.ofEpochMilli(requestTimeMillis);
    }

    /** The headers of the handshake; the client's own on {@code $connect} only. */
    public NamedValues headers() {
        return headers;
    }

    /** The query of the handshake, on {@code $connect} only. */
    public NamedValues queryParameters() {
        return queryParameters;
    }

    /** Returns the context of the API's Lambda authorizer, {@code principalId} included; numbers and booleans as text. */
    public Map<String, String> authorizer() {
        return authorizer;
    }

    /** Returns the principal that the API's Lambda authorizer has named; empty without an authorizer. */
    public Optional<String> principalId() {
        return Optional.ofNullable(authorizer.get("principalId"));
    }

    /** The variables of the stage. */
    public Map<String, String> stageVariables() {
        return stageVariables;
    }

    /** The text of a message, exactly as the client sent it; empty on other events. */
    public String body() {
        return body;
    }

    /** Why the connection has closed, on {@code $disconnect} only. */
    public Optional<DisconnectReason> disconnectReason() {
        return Optional.ofNullable(disconnectReason);
    }

    /** The context of the Lambda invocation that brought the event; empty where Lambda did not. */
    public Optional<Context> lambdaContext() {
        return Optional.ofNullable(lambdaContext);
    }

    @Override
    public String toString() {
        return "WebSocketEvent[" + eventType + " " + routeKey + ", connectionId=" + connectionId + ", requestId="
                + requestId + "]";
    }

    /** Collects the parts of an event. What is not set is empty, and the times are the epoch's start. */
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

        /** Sets the route key and, from it, the type of the event. */
        public Builder routeKey(String routeKey) {
            this.routeKey = Objects.requireNonNull(routeKey, "routeKey");
            this.eventType = switch (routeKey) {
                case "$connect" -> EventType.CONNECT;
                case "$disconnect" -> EventType.DISCONNECT;
                default -> EventType.MESSAGE;
            };
            return this;
        }

        /** See {@link WebSocketEvent#eventType()}; needed only where it does not follow from the route key. */
        public Builder eventType(EventType eventType) {
            this.eventType = Objects.requireNonNull(eventType, "eventType");
            return this;
        }

        /** See {@link WebSocketEvent#connectionId()}. */
        public Builder connectionId(String connectionId) {
            this.connectionId = Objects.requireNonNull(connectionId, "connectionId");
            return this;
        }

        /** See {@link WebSocketEvent#messageId()}. */
        public Builder messageId(String messageId) {
            this.messageId = Objects.requireNonNull(messageId, "messageId");
            return this;
        }

        /** See {@link WebSocketEvent#requestId()}. */
        public Builder requestId(String requestId) {
            this.requestId = Objects.requireNonNull(requestId, "requestId");
            return this;
        }

        /** See {@link WebSocketEvent#stage()}. */
        public Builder stage(String stage) {
            this.stage = Objects.requireNonNull(stage, "stage");
            return this;
        }

        /** See {@link WebSocketEvent#apiId()}. */
        public Builder apiId(String apiId) {
            this.apiId = Objects.requireNonNull(apiId, "apiId");
            return this;
        }

        /** See {@link WebSocketEvent#domainName()}. */
        public Builder domainName(String domainName) {
            this.domainName = Objects.requireNonNull(domainName, "domainName");
            return this;
        }

        /** See {@link WebSocketEvent#sourceIp()}. */
        public Builder sourceIp(String sourceIp) {
            this.sourceIp = Objects.requireNonNull(sourceIp, "sourceIp");
            return this;
        }

        /** See {@link WebSocketEvent#userAgent()}. */
        public Builder userAgent(@Nullable String userAgent) {
            this.userAgent = userAgent;
            return this;
        }

        /** See {@link WebSocketEvent#connectedAt()}; kept to the millisecond. */
        public Builder connectedAt(Instant connectedAt) {
            this.connectedAtMillis = connectedAt.toEpochMilli();
            return this;
        }

        /** See {@link WebSocketEvent#requestTime()}; kept to the millisecond. */
        public Builder requestTime(Instant requestTime) {
            this.requestTimeMillis = requestTime.toEpochMilli();
            return this;
        }

        /** See {@link WebSocketEvent#headers()}. */
        public Builder headers(NamedValues headers) {
            this.headers = Objects.requireNonNull(headers, "headers");
            return this;
        }

        /** See {@link WebSocketEvent#queryParameters()}. */
        public Builder queryParameters(NamedValues queryParameters) {
            this.queryParameters = Objects.requireNonNull(queryParameters, "queryParameters");
            return this;
        }

        /** See {@link WebSocketEvent#authorizer()}. */
        public Builder authorizer(Map<String, String> authorizer) {
            this.authorizer = Objects.requireNonNull(authorizer, "authorizer");
            return this;
        }

        /** See {@link WebSocketEvent#stageVariables()}. */
        public Builder stageVariables(Map<String, String> stageVariables) {
            this.stageVariables = Objects.requireNonNull(stageVariables, "stageVariables");
            return this;
        }

        /** See {@link WebSocketEvent#body()}. */
        public Builder body(String body) {
            this.body = Objects.requireNonNull(body, "body");
            return this;
        }

        /** See {@link WebSocketEvent#disconnectReason()}. */
        public Builder disconnectReason(@Nullable DisconnectReason disconnectReason) {
            this.disconnectReason = disconnectReason;
            return this;
        }

        /** See {@link WebSocketEvent#lambdaContext()}. */
        public Builder lambdaContext(@Nullable Context lambdaContext) {
            this.lambdaContext = lambdaContext;
            return this;
        }

        /** The event. */
        public WebSocketEvent build() {
            return new WebSocketEvent(this);
        }
    }
}
