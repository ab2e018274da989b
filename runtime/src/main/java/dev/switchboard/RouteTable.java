package dev.switchboard;

import dev.switchboard.json.JsonCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The routes that a handler serves, with the settings that API Gateway or the local gateway needs for them. Immutable.
 *
 * <p>Generated handlers contain their own table. If a hand-written handler passes a table to {@code WebSocketLambda},
 * the local gateway can run the handler without further configuration, and errors of the handler's two-way routes are
 * sent as replies.
 */
public final class RouteTable {
    /** Expression that selects the route by the message's property {@code action}, as in AWS's own examples. */
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

    /**
     * {@return a builder for the table of the API with the given name}
     *
     * @param apiName the name of the API
     */
    public static Builder named(String apiName) {
        return new Builder(apiName);
    }

    /** {@return the name of the API} */
    public String apiName() {
        return apiName;
    }

    /** {@return the expression with which API Gateway finds the route key in a message} */
    public String routeSelectionExpression() {
        return routeSelectionExpression;
    }

    /** {@return the route keys in the order in which they were added} */
    public Set<String> routeKeys() {
        return twoWayByKey.keySet();
    }

    /**
     * {@return whether the body of the route's response is sent to the client; false if the table does not contain the
     * route}
     *
     * @param routeKey the route key
     */
    public boolean isTwoWay(String routeKey) {
        return twoWayByKey.getOrDefault(routeKey, false);
    }

    /** {@return the codecs that were given with the routes} */
    public List<JsonCodec<?>> codecs() {
        return codecs;
    }

    /** {@return whether {@code WebSocketLambda} saves accepted connections and removes closed ones} */
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

        /**
         * Sets the expression with which API Gateway finds the route key in a message. The default is
         * {@value #DEFAULT_SELECTION_EXPRESSION}.
         *
         * @param routeSelectionExpression API Gateway's route selection expression
         * @return this builder
         */
        public Builder selectedBy(String routeSelectionExpression) {
            this.routeSelectionExpression = routeSelectionExpression;
            return this;
        }

        /**
         * Adds a route whose response is not sent to the client.
         *
         * @param routeKey the route key
         * @param codecs the codecs of the route's messages, which are loaded while Lambda starts the handler; if they
         *     are left out, the only effect is that the first event takes longer
         * @return this builder
         */
        public Builder oneWay(String routeKey, JsonCodec<?>... codecs) {
            return route(routeKey, false, codecs);
        }

        /**
         * Adds a route whose response body is sent to the client as the reply.
         *
         * @param routeKey the route key
         * @param codecs the codecs of the route's messages, which are loaded while Lambda starts the handler; if they
         *     are left out, the only effect is that the first event takes longer
         * @return this builder
         */
        public Builder twoWay(String routeKey, JsonCodec<?>... codecs) {
            return route(routeKey, true, codecs);
        }

        private Builder route(String routeKey, boolean twoWay, JsonCodec<?>... codecs) {
            twoWayByKey.put(routeKey, twoWay);
            Collections.addAll(this.codecs, codecs);
            return this;
        }

        /**
         * Stops {@code WebSocketLambda} from saving and removing connections; see
         * {@link RouteTable#keepsConnections()}.
         *
         * @return this builder
         */
        public Builder withoutConnections() {
            this.keepsConnections = false;
            return this;
        }

        /** {@return the table} */
        public RouteTable build() {
            return new RouteTable(this);
        }
    }
}
