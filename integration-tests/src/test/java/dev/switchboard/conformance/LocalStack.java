package dev.switchboard.conformance;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.aws.ManagementApiGateway;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.json.JsonWriter;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.gateway.Authorizer;
import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.GatewayEnvironment;
import dev.switchboard.local.gateway.IdentitySource;
import dev.switchboard.local.gateway.Limits;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.gateway.StageRoute;
import dev.switchboard.local.lambda.FunctionConfiguration;
import dev.switchboard.local.lambda.HandlerPool;
import dev.switchboard.local.netty.GatewayServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The stack on this machine: a local gateway for each API. All gateways invoke the same function. */
final class LocalStack implements AutoCloseable {
    private static final StaticCredentialsProvider NO_ONES =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    private static final List<StageRoute> EVERY_ROUTE = List.of(
            StageRoute.oneWay("$connect"),
            StageRoute.oneWay("$disconnect"),
            StageRoute.twoWay("$default"),
            StageRoute.oneWay("act"),
            StageRoute.twoWay("ask"),
            StageRoute.twoWay("5"),
            new StageRoute("half-expression", true, false),
            new StageRoute("half-response", false, true));

    private final Map<Api, GatewayServer> servers = new EnumMap<>(Api.class);
    private final Callbacks callbacks;
    private final HandlerPool function;
    private final HandlerPool authorizer;

    private LocalStack() throws IOException {
        for (Api api : Api.values()) {
            servers.put(api, GatewayServer.bind(0));
        }
        callbacks = new Callbacks(URI.create("http" + suffix(Api.FULL)), Region.US_EAST_1, NO_ONES);
        WebSocketRuntime runtime = runtime();
        function = pool("conformance", () -> new ConformanceFunction(runtime, others()));
        authorizer = pool("authorizer", () -> new ConformanceAuthorizer(runtime));
        for (Map.Entry<Api, GatewayServer> entry : servers.entrySet()) {
            GatewayServer server = entry.getValue();
            GatewayEnvironment environment = GatewayEnvironment.real(server.timers());
            Gateway gateway = new Gateway(
                    stage(entry.getKey()), function, authorizerOf(entry.getKey()), environment, event -> {});
            server.serve(gateway, Optional.empty());
        }
    }

    static LocalStack start() throws IOException {
        return new LocalStack();
    }

    URI address() {
        return URI.create("ws" + suffix(Api.FULL));
    }

    Callbacks callbacks() {
        return callbacks;
    }

    private String suffix(Api api) {
        return "://localhost:" + server(api).port() + "/dev";
    }

    private GatewayServer server(Api api) {
        return Objects.requireNonNull(servers.get(api));
    }

    private WebSocketRuntime runtime() {
        return WebSocketRuntime.builder()
                .connections(new InMemoryConnectionStore(Clock.systemUTC()))
                .gateway(new ManagementApiGateway(callbacks.sdk()))
                .build();
    }

    private HandlerPool pool(String name, Supplier<RequestStreamHandler> newInstance) {
        return new HandlerPool(
                newInstance,
                FunctionConfiguration.named(name),
                Clock.systemUTC(),
                server(Api.FULL).timers(),
                warning -> {});
    }

    private Optional<Authorizer> authorizerOf(Api api) {
        return api == Api.GUARDED
                ? Optional.of(
                        new Authorizer(authorizer, List.of(IdentitySource.parse("route.request.querystring.token"))))
                : Optional.empty();
    }

    private String others() {
        JsonWriter out = JsonWriter.create().beginObject();
        for (Api api : Api.values()) {
            out.name(api.key()).value("ws" + suffix(api));
        }
        return out.endObject().text();
    }

    private static StageConfiguration stage(Api api) {
        Limits limits = Limits.ofApiGateway();
        return switch (api) {
            case FULL, GUARDED -> stage("$request.body.action", EVERY_ROUTE);
            case BARE -> stage("$request.body.action", List.of(StageRoute.oneWay("act"), StageRoute.twoWay("ask")));
            case COMPOUND -> stage("${request.body.service}/${request.body.meta.type}", compoundRoutes());
            case INDEXED ->
                stage(
                        "$request.body[2]",
                        List.of(StageRoute.oneWay("$connect"), StageRoute.twoWay("$default"), StageRoute.twoWay("x")));
            case HASTY ->
                stage("$request.body.action", EVERY_ROUTE)
                        .withLimits(limits.withIntegrationTimeout(Duration.ofSeconds(2)));
            case IDLE ->
                stage("$request.body.action", EVERY_ROUTE).withLimits(limits.withIdleTimeout(Duration.ofMillis(300)));
            case SHORT ->
                stage("$request.body.action", EVERY_ROUTE).withLimits(limits.withMaxDuration(Duration.ofMillis(800)));
        };
    }

    private static List<StageRoute> compoundRoutes() {
        return List.of(
                StageRoute.oneWay("$connect"),
                StageRoute.twoWay("$default"),
                StageRoute.twoWay("x/"),
                StageRoute.twoWay("x/y"));
    }

    private static StageConfiguration stage(String expression, List<StageRoute> routes) {
        return StageConfiguration.of("conformity", "dev", RouteSelectionExpression.parse(expression), routes);
    }

    @Override
    public void close() {
        function.close();
        authorizer.close();
        callbacks.close();
        servers.values().forEach(GatewayServer::close);
    }
}
