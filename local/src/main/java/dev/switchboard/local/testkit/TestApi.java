package dev.switchboard.local.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.WebSocketRuntime;
import dev.switchboard.local.gateway.Limits;
import dev.switchboard.local.gateway.Route;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a test runs: a handler, and the stage it is deployed to. Immutable; each method returns another.
 *
 * <pre>{@code
 * TestClients clients = TestApi.of(ChatRoutes.class)
 *         .stageVariable("greeting", "hello")
 *         .runtime(runtime -> runtime.connections(myStore))
 *         .start();
 * }</pre>
 */
public final class TestApi {

    private final Function<WebSocketRuntime, ? extends RequestStreamHandler> handler;
    private final String stage;
    private final Map<String, String> stageVariables;
    private final List<Route> routes;
    private final Limits limits;
    private final UnaryOperator<WebSocketRuntime.Builder> runtime;

    private TestApi(
            Function<WebSocketRuntime, ? extends RequestStreamHandler> handler,
            String stage,
            Map<String, String> stageVariables,
            List<Route> routes,
            Limits limits,
            UnaryOperator<WebSocketRuntime.Builder> runtime) {
        this.handler = handler;
        this.stage = stage;
        this.stageVariables = stageVariables;
        this.routes = routes;
        this.limits = limits;
        this.runtime = runtime;
    }

    /**
     * An API by its class.
     *
     * @param routesOrHandler a class with routes or with {@code @WebSocketApi}, whose generated handler is taken, or a
     *     handler
     * @throws IllegalArgumentException if there is no handler, or none that can be made
     */
    public static TestApi of(Class<?> routesOrHandler) {
        return of(HandlerClass.of(routesOrHandler));
    }

    /**
     * An API by a way to make its handler, such as {@code ChatRoutesHandler::new}.
     *
     * @param handler makes an instance; called for the first one and after each {@link Faults#coldStart()}
     */
    public static TestApi of(Function<WebSocketRuntime, ? extends RequestStreamHandler> handler) {
        return new TestApi(handler, "test", Map.of(), List.of(), Limits.ofApiGateway(), UnaryOperator.identity());
    }

    /** The stage's name; {@code test} unless it is set. */
    public TestApi stage(String name) {
        return new TestApi(handler, name, stageVariables, routes, limits, runtime);
    }

    /** Adds a stage variable. */
    public TestApi stageVariable(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(stageVariables);
        more.put(name, value);
        return new TestApi(handler, stage, Collections.unmodifiableMap(more), routes, limits, runtime);
    }

    /**
     * The routes, for a handler that does not tell its own as a {@code WebSocketLambda} does. Without them everything goes
     * to {@code $connect}, {@code $disconnect} and {@code $default}.
     */
    public TestApi routes(Route... all) {
        return new TestApi(handler, stage, stageVariables, List.of(all), limits, runtime);
    }

    /** Other limits than API Gateway's own. */
    public TestApi limits(Limits other) {
        return new TestApi(handler, stage, stageVariables, routes, other, runtime);
    }

    /**
     * Changes what the handler works with: another store, another sink for log entries, other lifetimes. The clock, and
     * what reaches the clients, are the kit's own.
     */
    public TestApi runtime(UnaryOperator<WebSocketRuntime.Builder> customization) {
        UnaryOperator<WebSocketRuntime.Builder> before = runtime;
        return new TestApi(
                handler, stage, stageVariables, routes, limits, from -> customization.apply(before.apply(from)));
    }

    /** Deploys it, with nobody connected; nothing needs to be closed afterwards. */
    public TestClients start() {
        return new TestClients(new TestGateway(this));
    }

    RequestStreamHandler newHandler(WebSocketRuntime with) {
        return handler.apply(with);
    }

    WebSocketRuntime.Builder customized(WebSocketRuntime.Builder plain) {
        return runtime.apply(plain);
    }

    String stage() {
        return stage;
    }

    Map<String, String> stageVariables() {
        return stageVariables;
    }

    List<Route> routes() {
        return routes;
    }

    Limits limits() {
        return limits;
    }
}
