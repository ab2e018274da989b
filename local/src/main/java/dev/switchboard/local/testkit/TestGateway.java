package dev.switchboard.local.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketLambda;
import dev.switchboard.WebSocketRuntime;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.local.gateway.Authorizer;
import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.GatewayEnvironment;
import dev.switchboard.local.gateway.Route;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.log.LogEntry;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that a test talks to, put together: the gateway's core, the function behind it, and time. */
final class TestGateway {

    /**
     * Always the same, so that runs are alike, and in the future, so that for a store of the test's own, which may go by the
     * real clock, nothing has expired.
     */
    private static final Instant START = Instant.parse("2050-01-01T00:00:00Z");

    private static final int SEED = 42;

    /**
     * Number of gateways that have worked with each store: gateways that share a store must differ in their identity and
     * their ids.
     */
    private static final Map<ConnectionStore, Integer> GATEWAYS = Collections.synchronizedMap(new WeakHashMap<>());

    /** Routes of a handler that declares none, where the test has named none either. */
    private static final List<Route> ALL_TO_DEFAULT =
            List.of(Route.oneWay("$connect"), Route.oneWay("$disconnect"), Route.oneWay("$default"));

    private final String stage;
    private final String apiId;
    private final ManualTime time = new ManualTime(START);
    private final Timeline timeline = new Timeline(time);
    private final Narrator narrator = new Narrator(timeline);
    private final List<LogEntry> log = new CopyOnWriteArrayList<>();
    private final ConnectionStore store;
    private final WebSocketRuntime runtime;
    private final StageConfiguration configuration;
    private final Gateway gateway;
    private final Faults faults;

    TestGateway(TestApi api) {
        this.stage = api.stage();
        InProcessConnections posts = new InProcessConnections(stage, timeline);
        WebSocketRuntime.Builder parts = parts(api);
        this.store = parts.build().connections();
        int earlier = GATEWAYS.merge(store, 1, Integer::sum) - 1;
        this.apiId = "test%06d".formatted(earlier);
        FaultyStore faultyStore = new FaultyStore(store, time);
        this.runtime = parts.connections(faultyStore)
                .gateway(posts)
                .gatewayId(apiId + "/" + stage)
                .clock(time)
                .build();
        RequestStreamHandler first = api.newHandler(runtime);
        this.configuration = configuration(api, first);
        InlineFunction instances =
                new InlineFunction(() -> api.newHandler(runtime), first, time, new TimelineLogger(timeline));
        FaultyFunction function = new FaultyFunction(instances, time);
        GatewayEnvironment environment = new GatewayEnvironment(time, time, new Random(SEED + earlier));
        this.gateway = new Gateway(configuration, function, authorizer(api), environment, narrator);
        posts.reach(gateway);
        this.faults = new Faults(instances, function, posts, faultyStore, timeline);
    }

    private Optional<Authorizer> authorizer(TestApi api) {
        return api.authorizer()
                .map(handler -> new InlineFunction(() -> handler, handler, time, new TimelineLogger(timeline)))
                .map(function -> new Authorizer(function, api.identitySources()));
    }

    /** On one thread and without sleeping, so that every run is like the last. */
    private WebSocketRuntime.Builder parts(TestApi api) {
        return api.customized(WebSocketRuntime.builder()
                .environment(Map.of())
                .connections(new InMemoryConnectionStore(time))
                .clock(time)
                .log(new KeptLog(log, timeline, narrator))
                .broadcastConcurrency(1)
                .pauses(time::advance));
    }

    private StageConfiguration configuration(TestApi api, RequestStreamHandler handler) {
        RouteTable table = handler instanceof WebSocketLambda lambda
                ? lambda.routes()
                : RouteTable.named("test").build();
        return new StageConfiguration(
                apiId,
                api.stage(),
                RouteSelectionExpression.parse(table.routeSelectionExpression()),
                routes(api, table),
                api.stageVariables(),
                api.limits());
    }

    /** Those that were asked for; else those that the handler tells; else the predefined ones. */
    private static List<Route> routes(TestApi api, RouteTable table) {
        if (!api.routes().isEmpty()) {
            return api.routes();
        }
        return table.routeKeys().isEmpty()
                ? ALL_TO_DEFAULT
                : table.routeKeys().stream()
                        .map(key -> table.isTwoWay(key) ? Route.twoWay(key) : Route.oneWay(key))
                        .toList();
    }

    ConnectRequest newRequest() {
        return new ConnectRequest(stage, apiId + ".execute-api.us-east-1.amazonaws.com");
    }

    /** Does a client's handshake, which is decided when this returns. */
    void connect(ConnectRequest request, TestPort client) {
        narrator.connects(client);
        timeline.add(client, "connects to " + request.target());
        Map<String, String> authorized = request.authorized();
        if (authorized.isEmpty()) {
            gateway.handshake(request.handshake(), client);
        } else {
            gateway.handshake(request.handshake(), authorized, client);
        }
        if (client.connection() != null) {
            narrator.knows(client.connection().id(), client);
        }
    }

    ManualTime time() {
        return time;
    }

    Timeline timeline() {
        return timeline;
    }

    /** The store as it is, without its faults. */
    ConnectionStore store() {
        return store;
    }

    WebSocketRuntime runtime() {
        return runtime;
    }

    RouteSelectionExpression routeSelection() {
        return configuration.routeSelection();
    }

    List<LogEntry> log() {
        return List.copyOf(log);
    }

    Faults faults() {
        return faults;
    }
}
