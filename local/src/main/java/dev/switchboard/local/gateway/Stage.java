package dev.switchboard.local.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** A running stage with its configuration, the parts that serve it, and its open connections. */
final class Stage {

    private final StageConfiguration configuration;
    private final GatewayEnvironment environment;
    private final GatewayListener listener;
    private final Integration integration;
    private final Optional<AuthorizerCheck> authorizerCheck;
    private final EventWriter events;
    private final Ids ids;
    private final ConcurrentMap<String, GatewayConnection> connections = new ConcurrentHashMap<>();
    private final ConcurrentMap<Object, CompletableFuture<Void>> calls = new ConcurrentHashMap<>();

    Stage(
            StageConfiguration configuration,
            LambdaFunction function,
            Optional<Authorizer> authorizer,
            GatewayEnvironment environment,
            GatewayListener listener) {
        this.configuration = configuration;
        this.environment = environment;
        this.listener = listener;
        this.integration = new Integration(
                function, environment.timers(), configuration.limits().integrationTimeout());
        this.authorizerCheck =
                authorizer.map(asked -> new AuthorizerCheck(asked, configuration, environment, listener));
        this.events = new EventWriter(configuration);
        this.ids = new Ids(environment.clock(), environment.random());
    }

    StageConfiguration configuration() {
        return configuration;
    }

    GatewayEnvironment environment() {
        return environment;
    }

    EventWriter events() {
        return events;
    }

    Optional<AuthorizerCheck> authorizerCheck() {
        return authorizerCheck;
    }

    Ids ids() {
        return ids;
    }

    ConcurrentMap<String, GatewayConnection> connections() {
        return connections;
    }

    Optional<GatewayConnection> connection(String id) {
        return Optional.ofNullable(connections.get(id));
    }

    long now() {
        return environment.clock().millis();
    }

    EventMoment moment() {
        return new EventMoment(ids.requestId(), now());
    }

    void report(GatewayEvent event) {
        listener.on(event);
    }

    /** Calls the function, and reports the outcome to the listener before passing the outcome on. */
    void call(String connectionId, String routeKey, int bytes, byte[] event, Consumer<IntegrationOutcome> then) {
        Instant start = environment.clock().instant();
        Object thisCall = new Object();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        calls.put(thisCall, ended);
        integration.call(event, outcome -> {
            Duration took = Duration.between(start, environment.clock().instant());
            try {
                report(new GatewayEvent.Called(connectionId, routeKey, bytes, outcome, took));
                then.accept(outcome);
            } finally {
                calls.remove(thisCall);
                ended.complete(null);
            }
        });
    }

    /** Returns a future that completes when all calls in progress have ended, by a response or a timeout. */
    CompletionStage<Void> callsEnded() {
        return CompletableFuture.allOf(calls.values().toArray(CompletableFuture<?>[]::new));
    }
}
