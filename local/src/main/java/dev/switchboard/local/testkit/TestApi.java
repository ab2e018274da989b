package dev.switchboard.local.testkit;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.WebSocketRuntime;
import dev.switchboard.local.gateway.IdentitySource;
import dev.switchboard.local.gateway.Limits;
import dev.switchboard.local.gateway.Route;
import dev.switchboard.local.lambda.PojoHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private final Function<WebSocketRuntime, ?> handler;
    private String stage = "test";
    private Map<String, String> stageVariables = Map.of();
    private List<Route> routes = List.of();
    private Limits limits = Limits.ofApiGateway();
    private UnaryOperator<WebSocketRuntime.Builder> runtime = UnaryOperator.identity();
    private @Nullable RequestStreamHandler authorizer;
    private List<IdentitySource> identitySources = List.of();

    private TestApi(Function<WebSocketRuntime, ?> handler) {
        this.handler = handler;
    }

    private TestApi(TestApi from) {
        this.handler = from.handler;
        this.stage = from.stage;
        this.stageVariables = from.stageVariables;
        this.routes = from.routes;
        this.limits = from.limits;
        this.runtime = from.runtime;
        this.authorizer = from.authorizer;
        this.identitySources = from.identitySources;
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
     * @param handler makes an instance, a {@link RequestStreamHandler} or a {@link RequestHandler}; called for the first one
     *     and after each {@link Faults#coldStart()}
     */
    public static TestApi of(Function<WebSocketRuntime, ?> handler) {
        return new TestApi(handler);
    }

    /** The stage's name; {@code test} unless it is set. */
    public TestApi stage(String name) {
        TestApi copy = new TestApi(this);
        copy.stage = name;
        return copy;
    }

    /** Adds a stage variable. */
    public TestApi stageVariable(String name, String value) {
        TestApi copy = new TestApi(this);
        copy.stageVariables = new LinkedHashMap<>(stageVariables);
        copy.stageVariables.put(name, value);
        return copy;
    }

    /**
     * The routes, for a handler that does not tell its own as a {@code WebSocketLambda} does. Without them everything goes
     * to {@code $connect}, {@code $disconnect} and {@code $default}.
     */
    public TestApi routes(Route... all) {
        TestApi copy = new TestApi(this);
        copy.routes = List.of(all);
        return copy;
    }

    /** Other limits than API Gateway's own. */
    public TestApi limits(Limits other) {
        TestApi copy = new TestApi(this);
        copy.limits = other;
        return copy;
    }

    /**
     * Has a Lambda authorizer of type {@code REQUEST} decide who may connect. Clients for whom the test says {@link
     * ConnectRequest#user} or {@link ConnectRequest#authorizer} are let in without asking it.
     *
     * @param function the authorizer
     * @param sources what a handshake must have for the authorizer to be asked at all, such as {@code
     *     route.request.header.Authorization} or {@code route.request.querystring.token}
     * @throws IllegalArgumentException if API Gateway would not accept one of the sources
     */
    public TestApi authorizer(RequestStreamHandler function, String... sources) {
        TestApi copy = new TestApi(this);
        copy.authorizer = function;
        copy.identitySources = Stream.of(sources).map(IdentitySource::parse).toList();
        return copy;
    }

    /**
     * The same with an authorizer that takes an object, such as {@code APIGatewayCustomAuthorizerEvent}: its event is read,
     * and its answer written, by AWS's own serialization, as on Lambda.
     *
     * @throws IllegalArgumentException if API Gateway would not accept one of the sources, or the authorizer's class does not
     *     say which types it takes and returns
     */
    public TestApi authorizer(RequestHandler<?, ?> function, String... sources) {
        return authorizer(PojoHandler.streaming(function), sources);
    }

    /**
     * Changes what the handler works with: another store, another sink for log entries, other lifetimes. The clock, and
     * what reaches the clients, are the kit's own.
     */
    public TestApi runtime(UnaryOperator<WebSocketRuntime.Builder> customization) {
        TestApi copy = new TestApi(this);
        copy.runtime = plain -> customization.apply(runtime.apply(plain));
        return copy;
    }

    /** Deploys it, with nobody connected; nothing needs to be closed afterwards. */
    public TestClients start() {
        return new TestClients(new TestGateway(this));
    }

    RequestStreamHandler newHandler(WebSocketRuntime with) {
        return PojoHandler.streaming(handler.apply(with));
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

    Optional<RequestStreamHandler> authorizer() {
        return Optional.ofNullable(authorizer);
    }

    List<IdentitySource> identitySources() {
        return identitySources;
    }
}
