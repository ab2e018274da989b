package dev.switchboard.local.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.gateway.Authorizer;
import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.GatewayEnvironment;
import dev.switchboard.local.gateway.ManualTime;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.lambda.HandlerRoutes;
import dev.switchboard.log.LogEntry;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Assembles the parts of a test: the gateway's core, the function behind it, and the clock. */
final class TestGateway {

    /**
     * Time at which every test starts. The time is constant, so that all runs are the same. The time is in the future,
     * because a test may supply a store that uses the real clock, and that store must not treat its entries as expired.
     */
    private static final Instant START = Instant.parse("2050-01-01T00:00:00Z");

    private static final int SEED = 42;

    /**
     * Number of gateways that have used each store. Gateways that share a store must differ in their identity and their
     * ids.
     */
    private static final Map<ConnectionStore, Integer> GATEWAYS = Collections.synchronizedMap(new WeakHashMap<>());

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

    /** Prepares a runtime that works on one thread and does not sleep, so that every run is the same. */
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
        return HandlerRoutes.of(handler, api.routes())
                .at(apiId, stage)
                .withStageVariables(api.stageVariables())
                .withLimits(api.limits());
    }

    ConnectRequest newRequest() {
        return new ConnectRequest(stage, apiId + ".execute-api.us-east-1.amazonaws.com");
    }

    /** Performs a client's handshake. When this method returns, the handshake has been accepted or refused. */
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

    /** Returns the store without the faults. */
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
