package dev.switchboard.local.testkit;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.Route;
import dev.switchboard.local.gateway.IdentitySource;
import dev.switchboard.local.gateway.Limits;
import dev.switchboard.local.gateway.StageRoute;
import dev.switchboard.local.lambda.PojoHandler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The API that a test runs: a handler and the stage to which it is deployed. Immutable: each method returns a changed
 * copy.
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
    private List<StageRoute> routes = List.of();
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
     * Creates an API from a class.
     *
     * @param routesOrHandler a handler, or a class with routes or {@code @WebSocketApi}, whose generated handler is run
     * @return the API
     * @throws IllegalArgumentException if there is no handler, or if it has no suitable constructor
     */
    public static TestApi of(Class<?> routesOrHandler) {
        return of(HandlerClass.of(routesOrHandler));
    }

    /**
     * Creates an API from a function that creates its handler, such as {@code ChatRoutesHandler::new}.
     *
     * @param handler creates a {@link RequestStreamHandler} or a {@link RequestHandler}; called at the start and after
     *     each {@link Faults#coldStart()}
     * @return the API
     */
    public static TestApi of(Function<WebSocketRuntime, ?> handler) {
        return new TestApi(handler);
    }

    /**
     * Sets the stage's name. The default is {@code test}.
     *
     * @param name the name of the stage
     * @return a changed copy
     */
    public TestApi stage(String name) {
        TestApi copy = new TestApi(this);
        copy.stage = name;
        return copy;
    }

    /**
     * Adds a stage variable.
     *
     * @param name the name of the variable
     * @param value the value of the variable
     * @return a changed copy
     */
    public TestApi stageVariable(String name, String value) {
        TestApi copy = new TestApi(this);
        copy.stageVariables = new LinkedHashMap<>(stageVariables);
        copy.stageVariables.put(name, value);
        return copy;
    }

    /**
     * Sets the routes of a handler that, unlike a {@code WebSocketLambda}, does not declare them itself. If neither the
     * handler nor the test declares a route, the API has {@code $connect}, {@code $disconnect} and {@code $default}.
     *
     * @param all the routes
     * @return a changed copy
     */
    public TestApi routes(Route... all) {
        TestApi copy = new TestApi(this);
        copy.routes = Stream.of(all)
                .map(route -> StageRoute.of(route.key(), route.isTwoWay()))
                .toList();
        return copy;
    }

    /**
     * Sets the time for which the gateway waits for the handler's response. The default is 29 seconds.
     *
     * @param timeout the timeout
     * @return a changed copy
     * @throws IllegalArgumentException if the timeout is not from 50 milliseconds to 29 seconds, as on AWS
     */
    public TestApi integrationTimeout(Duration timeout) {
        return withLimits(limits.withIntegrationTimeout(timeout));
    }

    /**
     * Sets the time after which a client is disconnected if there is no message in either direction. On AWS the time is
     * always ten minutes, which is also the default here.
     *
     * @param timeout the timeout
     * @return a changed copy
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public TestApi idleTimeout(Duration timeout) {
        return withLimits(limits.withIdleTimeout(timeout));
    }

    /**
     * Sets the time after which every client is disconnected. On AWS the time is always two hours, which is also the
     * default here.
     *
     * @param duration the duration
     * @return a changed copy
     * @throws IllegalArgumentException if the duration is not positive
     */
    public TestApi maxDuration(Duration duration) {
        return withLimits(limits.withMaxDuration(duration));
    }

    private TestApi withLimits(Limits other) {
        TestApi copy = new TestApi(this);
        copy.limits = other;
        return copy;
    }

    /**
     * Adds a Lambda authorizer of type {@code REQUEST}, which decides who may connect. The authorizer is not called for
     * a client if the test calls {@link ConnectRequest#user} or {@link ConnectRequest#authorizer} for that client.
     *
     * @param function the authorizer
     * @param sources the identity sources, such as {@code route.request.header.Authorization} or
     *     {@code route.request.querystring.token}; a handshake in which a value is missing is refused without calling
     *     the authorizer
     * @return a changed copy
     * @throws IllegalArgumentException if API Gateway would not accept one of the sources
     */
    public TestApi authorizer(RequestStreamHandler function, String... sources) {
        TestApi copy = new TestApi(this);
        copy.authorizer = function;
        copy.identitySources = Stream.of(sources).map(IdentitySource::parse).toList();
        return copy;
    }

    /**
     * Adds a Lambda authorizer that takes an object, such as {@code APIGatewayCustomAuthorizerEvent}. AWS's own
     * serialization reads the event and writes the response, as on Lambda. Otherwise the same as {@link
     * #authorizer(RequestStreamHandler, String...)}.
     *
     * @param function the authorizer
     * @param sources the identity sources, such as {@code route.request.querystring.token}
     * @return a changed copy
     * @throws IllegalArgumentException if API Gateway would not accept one of the sources, or if the authorizer's class
     *     does not declare the types that it takes and returns
     */
    public TestApi authorizer(RequestHandler<?, ?> function, String... sources) {
        return authorizer(PojoHandler.streaming(function), sources);
    }

    /**
     * Changes the runtime of the handler, for example its store, its log or the lifetimes of connections. The test kit
     * always supplies the clock and the gateway.
     *
     * @param customization changes the builder of the runtime
     * @return a changed copy
     */
    public TestApi runtime(UnaryOperator<WebSocketRuntime.Builder> customization) {
        TestApi copy = new TestApi(this);
        copy.runtime = plain -> customization.apply(runtime.apply(plain));
        return copy;
    }

    /**
     * Deploys the API. No client is connected yet, and nothing needs to be closed afterwards.
     *
     * @return the clients of the API
     */
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

    List<StageRoute> routes() {
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
