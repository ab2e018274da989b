package dev.switchboard.local.gateway;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * One stage of a WebSocket API: takes handshakes and requests, calls the function, keeps the connections. Safe for use
 * by several threads.
 */
public final class Gateway {

    private final Stage stage;
    private final CallbackApi callbacks;
    private volatile boolean closing;

    /**
     * Deploys a stage.
     *
     * @param configuration the API and its stage
     * @param function what every route of it invokes
     * @param environment time and randomness
     * @param listener told what happens
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
     * @param function what every route of it invokes
     * @param authorizer asked about every handshake, if there is one
     * @param environment time and randomness
     * @param listener told what happens
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
     * Takes a client's handshake. The port is accepted or rejected later, when the {@code $connect} route has answered.
     */
    public void handshake(HandshakeRequest request, ClientPort port) {
        handshake(request, Optional.empty(), port);
    }

    /**
     * Takes a client's handshake as if an authorizer had let it in already. The stage's own, if there is one, is not asked.
     * For tests.
     *
     * @param authorized what an authorizer is taken to have said, {@code principalId} included; each event has it
     * @throws IllegalArgumentException if there is no {@code $connect} route, which alone can have an authorizer
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
        if (configuration.route(Route.CONNECT).isEmpty()) {
            throw new IllegalArgumentException(
                    "An authorizer protects the $connect route, and this API has none. Add a $connect route.");
        }
    }

    /** Whether a request without an upgrade is for this API, and not for whatever else the front serves. */
    public boolean owns(String target) {
        List<String> path = UrlText.pathSegments(target);
        boolean underStage =
                path.size() > 1 && path.get(1).equals(stage.configuration().stage());
        return underStage || path.contains("@connections");
    }

    /** Whether a request is for the @connections API, which only backends may call. */
    public boolean isCallback(String target) {
        return UrlText.pathSegments(target).contains("@connections");
    }

    /** Answers a request that does not ask for a WebSocket. */
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
     * Reports that the front has refused a client by itself, before the gateway had a handshake or a request to decide
     * about.
     *
     * @param sourceIp the client's address
     * @param status the HTTP status it got
     * @param why the reason, for the log; without anything that the client has sent
     */
    public void refusedByFront(String sourceIp, int status, String why) {
        stage.report(new GatewayEvent.HandshakeRefused(sourceIp, status, why));
    }

    /** The limits that the front must know as well. */
    public Limits limits() {
        return stage.configuration().limits();
    }

    /** The answer to a body too large to be read. */
    public HttpAnswer payloadTooLarge() {
        return CallbackApi.payloadTooLarge();
    }

    /** The ids of the connections that are open now. */
    public Set<String> connections() {
        return Set.copyOf(stage.connections().keySet());
    }

    /** How many connections are open now. */
    public int openCount() {
        return stage.connections().size();
    }

    /** A connection as it is now; nothing if it is not open. */
    public Optional<OpenConnection> openConnection(String id) {
        return stage.connection(id).map(GatewayConnection::snapshot);
    }

    /** The connections that are open now, the latest first, and no more of them than that. */
    public List<OpenConnection> openConnections(int atMost) {
        return stage.connections().values().stream()
                .map(GatewayConnection::snapshot)
                .sorted(Comparator.comparingLong(OpenConnection::connectedAt).reversed())
                .limit(atMost)
                .toList();
    }

    /**
     * Says 1001 to every client, and takes no further ones. Backends may still call.
     *
     * @return done when the function has seen the end of each, and has ended what else it was doing
     */
    public CompletionStage<Void> close() {
        closing = true;
        for (GatewayConnection connection : List.copyOf(stage.connections().values())) {
            connection.closeFromHere(DisconnectCause.goingAway());
        }
        return stage.callsEnded();
    }
}
