package dev.switchboard;

import dev.switchboard.json.JsonCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The routes that a handler serves: what API Gateway, or the local gateway, must be told of it. Immutable.
 *
 * <p>Generated handlers come with theirs. A hand-written handler that gives one to {@code WebSocketLambda} can be run by
 * the local gateway without further configuration, and its two-way routes get their errors as replies.
 */
public final class RouteTable {
    /** Selects the route by the message's property {@code action}, as AWS's own examples do. */
    public static final String DEFAULT_SELECTION_EXPRESSION = "$request.body.action";

    private final String apiName;
    private final String routeSelectionExpression;
    private final Map<String, Boolean> twoWayByKey;
    private final List<JsonCodec<?>> codecs;
    private final boolean keepsConnections;

    private RouteTable(Builder from) {
        this.apiName = from.apiName;
        this.routeSelectionExpression = from.routeSelectionExpression;
        this.twoWayByKey = Collections.unmodifiableMap(new LinkedHashMap<>(from.twoWayByKey));
        this.codecs = List.copyOf(from.codecs);
        this.keepsConnections = from.keepsConnections;
    }

    /** Starts the table of the API with this name. */
    public static Builder named(String apiName) {
        return new Builder(apiName);
    }

    /** The name of the API. */
    public String apiName() {
        return apiName;
    }

    /** How API Gateway finds the route key in a message. */
    public String routeSelectionExpression() {
        return routeSelectionExpression;
    }

    /** The route keys in the order they were declared. */
    public Set<String> routeKeys() {
        return twoWayByKey.keySet();
    }

    /** Whether the route replies: its answer's body goes to the client. False for routes that are not in the table. */
    public boolean isTwoWay(String routeKey) {
        return twoWayByKey.getOrDefault(routeKey, false);
    }

    /** Returns the codecs that were given with the routes. */
    public List<JsonCodec<?>> codecs() {
        return codecs;
    }

    /** Whether accepted connections are saved and closed ones removed by {@code WebSocketLambda}. */
    public boolean keepsConnections() {
        return keepsConnections;
    }

    @Override
    public String toString() {
        return "RouteTable[" + apiName + ", " + routeKeys() + "]";
    }

    /** Collects the routes of an API. */
    public static final class Builder {
        private final String apiName;
        private final Map<String, Boolean> twoWayByKey = new LinkedHashMap<>();
        private final List<JsonCodec<?>> codecs = new ArrayList<>();
        private String routeSelectionExpression = DEFAULT_SELECTION_EXPRESSION;
        private boolean keepsConnections = true;

        private Builder(String apiName) {
            this.apiName = apiName;
        }

        /** How API Gateway finds the route key in a message; {@value #DEFAULT_SELECTION_EXPRESSION} unless it is set. */
        public Builder selectedBy(String routeSelectionExpression) {
            this.routeSelectionExpression = routeSelectionExpression;
            return this;
        }

        /**
         * A route whose answer is not sent to the client.
         *
         * @param codecs those of what travels on it, to be readied while Lambda starts the handler; for speed alone
         */
        public Builder oneWay(String routeKey, JsonCodec<?>... codecs) {
            return route(routeKey, false, codecs);
        }

        /**
         * A route whose answer's body is sent to the client as its reply.
         *
         * @param codecs those of what travels on it, to be readied while Lambda starts the handler; for speed alone
         */
        public Builder twoWay(String routeKey, JsonCodec<?>... codecs) {
            return route(routeKey, true, codecs);
        }

        private Builder route(String routeKey, boolean twoWay, JsonCodec<?>... codecs) {
            twoWayByKey.put(routeKey, twoWay);
            Collections.addAll(this.codecs, codecs);
            return this;
        }

        /** Leaves keeping the connections to others; see {@link RouteTable#keepsConnections()}. */
        public Builder withoutConnections() {
            this.keepsConnections = false;
            return this;
        }

        /** The table. */
        public RouteTable build() {
            return new RouteTable(this);
        }
    }
}
