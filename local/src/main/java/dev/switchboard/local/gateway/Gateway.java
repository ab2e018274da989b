package dev.switchboard.local.gateway;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * One stage of a WebSocket API. Handles handshakes and requests, calls the function, and keeps the connections.
 * Thread-safe.
 */
public final class Gateway {

    private final Stage stage;
    private final CallbackApi callbacks;
    private volatile boolean closing;

    /**
     * Deploys a stage.
     *
     * @param configuration the API and its stage
     * @param function the function that every route invokes
     * @param environment the sources of time and randomness
     * @param listener receives the gateway's events
     */
    public Gateway(
            StageConfiguration configuration,
            LambdaFunction function,
            GatewayEnvironment environment,
            GatewayListener listener) {
        this(configuration, function, Optional.empty(), environment, listener);
    }

    /**
     * Deploys a stage whose {@code $connect} route may have an authorizer.
     *
     * @param configuration the API and its stage
     * @param function the function that every route invokes
     * @param authorizer the authorizer, if there is one; called for every handshake
     * @param environment the sources of time and randomness
     * @param listener receives the gateway's events
     * @throws IllegalArgumentException if there is an authorizer but no {@code $connect} route that it could protect
     */
    public Gateway(
            StageConfiguration configuration,
            LambdaFunction function,
            Optional<Authorizer> authorizer,
            GatewayEnvironment environment,
            GatewayListener listener) {
        if (authorizer.isPresent()) {
            requireConnectRoute(configuration);
        }
        this.stage = new Stage(configuration, function, authorizer, environment, listener);
        this.callbacks = new CallbackApi(stage);
    }

    /**
     * Handles a client's handshake. Returns at once: the client is accepted or rejected when the {@code $connect} route
     * has returned.
     */
    public void handshake(HandshakeRequest request, ClientPort port) {
        handshake(request, Optional.empty(), port);
    }

    /**
     * Handles a client's handshake as if an authorizer had allowed it already. The stage's own authorizer is not
     * called. The test kit uses this method.
     *
     * @param authorized the values that an authorizer would have attached, including {@code principalId}; each event
     *     contains them
     * @throws IllegalArgumentException if there is no {@code $connect} route, because only that route can have an
     *     authorizer
     */
    public void handshake(HandshakeRequest request, Map<String, String> authorized, ClientPort port) {
        requireConnectRoute(stage.configuration());
        handshake(request, Optional.of(authorized), port);
    }

    private void handshake(HandshakeRequest request, Optional<Map<String, String>> authorized, ClientPort port) {
        if (closing) {
            port.reject(HttpAnswer.empty(503));
            return;
        }
        new Handshake(stage, request, port).start(authorized);
    }

    private static void requireConnectRoute(StageConfiguration configuration) {
        if (configuration.route(StageRoute.CONNECT).isEmpty()) {
            throw new IllegalArgumentException(
                    "An authorizer protects the $connect route, but this API does not have one. Add a $connect route.");
        }
    }

    /**
     * Returns whether a request without an upgrade is for this API, rather than for something else that the same port
     * serves.
     */
    public boolean owns(String target) {
        List<String> path = UrlText.pathSegments(target);
        boolean underStage =
                path.size() > 1 && path.get(1).equals(stage.configuration().stage());
        return underStage || path.contains("@connections");
    }

    /** Returns whether a request is for the @connections API, which only backends may call. */
    public boolean isCallback(String target) {
        return UrlText.pathSegments(target).contains("@connections");
    }

    /** Handles a request without an upgrade. */
    public HttpAnswer request(HttpRequest request) {
        Destination destination =
                Destination.of(request.target(), stage.configuration().stage());
        if (destination instanceof Destination.Callback callback) {
            return callbacks.answer(request, callback.connectionId());
        }
        HttpAnswer refusal = destination instanceof Destination.WebSocketAddress
                        && request.method().equals("GET")
                ? HttpAnswer.error(426, "UpgradeRequiredException", "{\"message\":\"Upgrade Required\"}")
                : HttpAnswer.forbidden();
        stage.report(
                new GatewayEvent.RequestRefused(request.method(), UrlText.path(request.target()), refusal.status()));
        return refusal;
    }

    /**
     * Reports that the HTTP server has refused a client by itself, before a handshake or a request reached the gateway.
     *
     * @param sourceIp the client's address
     * @param status the HTTP status that the client got
     * @param why the reason, for the log; must not contain anything that the client has sent
     */
    public void refusedByFront(String sourceIp, int status, String why) {
        stage.report(new GatewayEvent.HandshakeRefused(sourceIp, status, why));
    }

    /** Returns the stage's limits, some of which the HTTP server applies. */
    public Limits limits() {
        return stage.configuration().limits();
    }

    /** Returns the response to a body that is too large to be read. */
    public HttpAnswer payloadTooLarge() {
        return CallbackApi.payloadTooLarge();
    }

    /** Returns the ids of the open connections. */
    public Set<String> connections() {
        return Set.copyOf(stage.connections().keySet());
    }

    /** Returns the number of open connections. */
    public int openCount() {
        return stage.connections().size();
    }

    /** Returns the current state of a connection; empty if it is not open. */
    public Optional<OpenConnection> openConnection(String id) {
        return stage.connection(id).map(GatewayConnection::snapshot);
    }

    /** Returns the newest open connections, newest first, up to the given number. */
    public List<OpenConnection> openConnections(int atMost) {
        return stage.connections().values().stream()
                .map(GatewayConnection::snapshot)
                .sorted(Comparator.comparingLong(OpenConnection::connectedAt).reversed())
                .limit(atMost)
                .toList();
    }

    /**
     * Closes every connection with 1001, and refuses new clients. Backends may still call the @connections API.
     *
     * @return completed when the function has handled every disconnection and all other calls have ended
     */
    public CompletionStage<Void> close() {
        closing = true;
        for (GatewayConnection connection : List.copyOf(stage.connections().values())) {
            connection.closeFromHere(DisconnectCause.goingAway());
        }
        return stage.callsEnded();
    }
}
