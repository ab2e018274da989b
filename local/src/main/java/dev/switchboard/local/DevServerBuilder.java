package dev.switchboard.local;

import dev.switchboard.aws.ConnectionTable;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.console.ApiDescription;
import dev.switchboard.local.console.Console;
import dev.switchboard.local.gateway.Authorizer;
import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.GatewayEnvironment;
import dev.switchboard.local.gateway.GatewayListener;
import dev.switchboard.local.gateway.LambdaFunction;
import dev.switchboard.local.gateway.Limits;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.gateway.StageRoute;
import dev.switchboard.local.lambda.FunctionConfiguration;
import dev.switchboard.local.lambda.HandlerInstance;
import dev.switchboard.local.lambda.HandlerPool;
import dev.switchboard.local.lambda.HandlerRoutes;
import dev.switchboard.local.lambda.PojoHandler;
import dev.switchboard.local.netty.GatewayServer;
import dev.switchboard.local.netty.Site;
import dev.switchboard.local.shape.RouteShapes;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link DevServer} needs. */
public final class DevServerBuilder {

    private static final int DEFAULT_PORT = 8080;
    private static final String CONSOLE_STAGE = Console.PATH.substring(1);

    private HandlerSource source;
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private KeptTokens tokens = KeptTokens.ofUser(System.getenv(), clock);
    private int port = DEFAULT_PORT;
    private String stage = "dev";
    private String apiId = "";
    private List<StageRoute> routes = List.of();
    private final Map<String, String> stageVariables = new LinkedHashMap<>();
    private Limits limits = Limits.ofApiGateway();
    private FunctionConfiguration functionSettings = FunctionConfiguration.named("handler");
    private PrintStream out = System.out;
    private boolean quiet;
    private boolean withConsole = true;
    private @Nullable String bind;
    private final Set<String> allowedHosts = new HashSet<>();
    private boolean lenientRouting;
    private @Nullable AuthorizerSetup authorizer;
    private @Nullable Path staticFolder;
    private @Nullable String connectionsTable;
    private UnaryOperator<WebSocketRuntime.Builder> customization = UnaryOperator.identity();

    DevServerBuilder(HandlerSource source) {
        this.source = source;
    }

    /** The port; 8080 unless it is set, 0 for any that is free. */
    public DevServerBuilder port(int newPort) {
        this.port = newPort;
        return this;
    }

    /** The stage, which is the WebSocket's path; {@code dev} unless it is set. */
    public DevServerBuilder stage(String newStage) {
        this.stage = newStage;
        return this;
    }

    /** Serves this folder's files at {@code /}. */
    public DevServerBuilder staticFolder(Path folder) {
        this.staticFolder = folder;
        return this;
    }

    /** The routes, for a handler that does not tell its own as a {@code WebSocketLambda} does. */
    public DevServerBuilder routes(List<Route> newRoutes) {
        this.routes = newRoutes.stream()
                .map(route -> StageRoute.of(route.key(), route.isTwoWay()))
                .toList();
        return this;
    }

    /** Sets a stage variable, which is in every event. */
    public DevServerBuilder stageVariable(String name, String value) {
        stageVariables.put(name, value);
        return this;
    }

    /**
     * Reads the route key also from messages in which names stand without quotes or text in single ones. That is not JSON,
     * and goes to {@code $default} unless this is set; API Gateway was seen to route it.
     */
    public DevServerBuilder lenientRouting() {
        this.lenientRouting = true;
        return this;
    }

    /**
     * How long the gateway waits for the handler's answer; 29 seconds unless it is set.
     *
     * @throws IllegalArgumentException unless it is 50 milliseconds to 29 seconds, as on AWS
     */
    public DevServerBuilder integrationTimeout(Duration timeout) {
        this.limits = limits.withIntegrationTimeout(timeout);
        return this;
    }

    /** After how long without a message in either direction a client is disconnected: on AWS always ten minutes. */
    public DevServerBuilder idleTimeout(Duration timeout) {
        this.limits = limits.withIdleTimeout(timeout);
        return this;
    }

    /** After how long a client is disconnected whatever happens: on AWS always two hours. */
    public DevServerBuilder maxDuration(Duration duration) {
        this.limits = limits.withMaxDuration(duration);
        return this;
    }

    /**
     * How long an invocation of the handler may take, as the function's timeout on Lambda; 30 seconds unless it is set.
     * One that takes longer fails, and its instance is given up.
     */
    public DevServerBuilder functionTimeout(Duration timeout) {
        this.functionSettings = functionSettings.withTimeout(timeout);
        return this;
    }

    /**
     * How many instances of the handler may run at once, as the function's reserved concurrency on Lambda; 50 unless it is
     * set. Invocations beyond that are throttled: clients see an internal server error.
     */
    public DevServerBuilder concurrency(int instances) {
        this.functionSettings = functionSettings.withConcurrency(instances);
        return this;
    }

    /**
     * Has a Lambda authorizer of type {@code REQUEST} decide who may connect, as an authorizer of the {@code $connect}
     * route does on AWS.
     *
     * @param newHandler makes an instance of it, a {@code RequestStreamHandler} or a {@code RequestHandler}; called again
     *     whenever all instances are busy
     * @param identitySources what a handshake must have for the authorizer to be called at all, such as
     *     {@code route.request.header.Authorization} or {@code route.request.querystring.token}
     */
    public DevServerBuilder authorizer(Supplier<?> newHandler, String... identitySources) {
        HandlerFactory factoryOfIt =
                new HandlerFactory("The authorizer", runtime -> PojoHandler.streaming(newHandler.get()));
        return authorizer(new AuthorizerSetup(factoryOfIt, List.of(identitySources)));
    }

    DevServerBuilder authorizer(AuthorizerSetup newAuthorizer) {
        this.authorizer = newAuthorizer;
        return this;
    }

    /**
     * Keeps the connections in this DynamoDB table instead of in memory. It is where the environment points the AWS SDK
     * ({@code AWS_ENDPOINT_URL_DYNAMODB}, {@code AWS_REGION}, credentials), and made if it is not there.
     */
    public DevServerBuilder connectionsTable(String newTable) {
        this.connectionsTable = newTable;
        return this;
    }

    /**
     * Sets an environment variable of a handler that runs in a process of its own, as the deployment template would.
     *
     * @throws IllegalArgumentException if the handler runs in this process, whose variables are what they are, or if Lambda
     *     sets that variable itself
     */
    public DevServerBuilder environmentVariable(String name, String value) {
        if (!(source instanceof SeparateProcess process)) {
            throw new IllegalArgumentException(
                    "A handler in this process has this process's environment. Use runtime(…) instead.");
        }
        this.source = process.withVariable(name, value);
        return this;
    }

    /** Changes what a handler in this process works with: where connections are kept, where it logs, how long entries count. */
    public DevServerBuilder runtime(UnaryOperator<WebSocketRuntime.Builder> newCustomization) {
        this.customization = newCustomization;
        return this;
    }

    /**
     * Listens on this address beside loopback, so that others on the network can connect: one of this machine's, or
     * {@code 0.0.0.0} for all of them. The console and the @connections API stay on this machine.
     */
    public DevServerBuilder bind(String address) {
        this.bind = address;
        return this;
    }

    /**
     * Serves requests for this host name as well: the name under which others reach this machine. Names that are not
     * allowed are refused, because a web page anywhere can have a name that resolves to this machine.
     */
    public DevServerBuilder allowHost(String name) {
        this.allowedHosts.add(name);
        return this;
    }

    /** Has no page at {@code /_switchboard}. */
    public DevServerBuilder noConsole() {
        this.withConsole = false;
        return this;
    }

    DevServerBuilder consoleTokens(KeptTokens newTokens) {
        this.tokens = newTokens;
        return this;
    }

    /** Sets the stream for the addresses and for a line for each event; the standard output unless it is set. */
    public DevServerBuilder log(PrintStream newOut) {
        this.out = newOut;
        return this;
    }

    /** Says nothing after the addresses. */
    public DevServerBuilder quiet() {
        this.quiet = true;
        return this;
    }

    /**
     * Starts the server; it takes connections when this returns.
     *
     * @throws StartFailure if the port is taken, the folder is missing, or the handler cannot be made
     */
    public DevServer start() throws StartFailure {
        requireStageAndFolder();
        apiId = ApiIds.next(new SecureRandom());
        BindAddress address = bind == null ? BindAddress.thisMachine() : BindAddress.of(bind);
        GatewayServer server = bind(address);
        CallbackClient callbacks = new CallbackClient(callbackEndpoint(server));
        try {
            return start(server, address, callbacks);
        } catch (StartFailure | RuntimeException failed) {
            callbacks.close();
            server.close();
            throw failed;
        }
    }

    private void requireStageAndFolder() throws StartFailure {
        try {
            StageConfiguration.requireName(stage);
        } catch (IllegalArgumentException invalid) {
            throw new StartFailure(String.valueOf(invalid.getMessage()), invalid);
        }
        if (withConsole && stage.equals(CONSOLE_STAGE)) {
            throw new StartFailure("Stage name \"" + stage
                    + "\" is the console's path. Choose another, or do without the" + " console with --no-console.");
        }
        if (staticFolder != null && !Files.isDirectory(staticFolder)) {
            throw new StartFailure("There is no folder "
                    + staticFolder.toAbsolutePath().normalize() + " to serve. Create it, or name another.");
        }
    }

    private GatewayServer bind(BindAddress address) throws StartFailure {
        try {
            return GatewayServer.bind(address.address(), port);
        } catch (IOException taken) {
            throw new StartFailure(
                    taken.getMessage() + ". Stop what uses the port, or choose another with the environment variable"
                            + " PORT or the option --port.",
                    taken);
        }
    }

    private DevServer start(GatewayServer server, BindAddress address, CallbackClient callbacks) throws StartFailure {
        WebSocketRuntime runtime = runtime(callbacks);
        GatewayListener log = quiet ? event -> {} : new EventLog(out, clock);
        Optional<ConsoleSetup> console = withConsole ? Optional.of(new ConsoleSetup(clock)) : Optional.empty();
        GatewayListener listener = console.map(setup -> setup.beside(log)).orElse(log);
        FunctionHost host = new FunctionHost(functionSettings, runtime, clock, server.timers(), listener);
        RunningFunction function = function(host, server);
        List<Runnable> functions = new ArrayList<>(List.of(function.close()));
        try {
            return start(server, address, callbacks, host, console, function, functions);
        } catch (StartFailure | RuntimeException failed) {
            functions.forEach(Runnable::run);
            throw failed;
        }
    }

    private DevServer start(
            GatewayServer server,
            BindAddress address,
            CallbackClient callbacks,
            FunctionHost host,
            Optional<ConsoleSetup> setup,
            RunningFunction function,
            List<Runnable> functions)
            throws StartFailure {
        StageConfiguration configuration = stageOf(function.routes());
        Optional<Authorizer> asked = authorizer(host, functions);
        Gateway gateway = gateway(
                configuration, function.function(), asked, GatewayEnvironment.real(server.timers()), host.log());
        ApiDescription api = describe(server, function, configuration);
        Optional<Console> console = setup.map(beside -> beside.console(
                tokens.address(server.port(), port, out),
                gateway,
                api,
                host.runtime().connections()));
        DevServer running = new DevServer(server, gateway, functions, callbacks, configuration, console);
        serve(server, gateway, console);
        Addresses.print(running, function.name(), configuration, staticFolder != null, address, out);
        WarmUp.start();
        return running;
    }

    private RunningFunction function(FunctionHost host, GatewayServer server) throws StartFailure {
        return source instanceof SeparateProcess process
                ? process.start(gatewayVariables(server), Optional.ofNullable(connectionsTable), routes, host, out)
                : inThisProcess((HandlerFactory) source, host);
    }

    private RunningFunction inThisProcess(HandlerFactory factory, FunctionHost host) throws StartFailure {
        HandlerInstance first = host.make(factory);
        HandlerPool pool = host.pool(factory, first);
        String name = PojoHandler.classOf(first.handler()).getName();
        RouteShapes shapes = RouteShapes.of(first.handler().getClass());
        return new RunningFunction(name, HandlerRoutes.of(first.handler(), routes), shapes, pool, pool::close);
    }

    private String gatewayId() {
        return apiId + "/" + stage;
    }

    /** Environment variables that the deployment template sets for the function's gateway. */
    private Map<String, String> gatewayVariables(GatewayServer server) {
        return Map.of(
                "WEBSOCKET_API_ENDPOINT", callbackEndpoint(server).toString(), "WEBSOCKET_GATEWAY_ID", gatewayId());
    }

    private URI callbackEndpoint(GatewayServer server) {
        return URI.create("http://localhost:" + server.port() + "/" + stage);
    }

    private WebSocketRuntime runtime(CallbackClient callbacks) throws StartFailure {
        WebSocketRuntime.Builder runtime = WebSocketRuntime.builder()
                .connections(new InMemoryConnectionStore(clock))
                .gateway(callbacks)
                .gatewayId(gatewayId())
                .clock(clock);
        if (connectionsTable != null) {
            Map<String, String> environment =
                    source instanceof SeparateProcess process ? process.tableEnvironment() : System.getenv();
            makeTable(environment, connectionsTable);
            runtime.environment(environment).connectionsTable(connectionsTable);
        }
        try {
            return customization.apply(runtime).build();
        } catch (IllegalStateException | IllegalArgumentException invalid) {
            throw new StartFailure(String.valueOf(invalid.getMessage()), invalid);
        }
    }

    private static void makeTable(Map<String, String> environment, String table) throws StartFailure {
        try {
            ConnectionTable.create(environment, table);
        } catch (ConnectionStoreException | IllegalStateException failed) {
            throw new StartFailure(String.valueOf(failed.getMessage()), failed);
        }
    }

    private Optional<Authorizer> authorizer(FunctionHost host, List<Runnable> functions) throws StartFailure {
        if (authorizer == null) {
            return Optional.empty();
        }
        HandlerPool pool = authorizer.pool(host);
        functions.add(pool::close);
        return Optional.of(new Authorizer(pool, authorizer.sources()));
    }

    private static Gateway gateway(
            StageConfiguration configuration,
            LambdaFunction function,
            Optional<Authorizer> authorizer,
            GatewayEnvironment environment,
            GatewayListener log)
            throws StartFailure {
        try {
            return new Gateway(configuration, function, authorizer, environment, log);
        } catch (IllegalArgumentException invalid) {
            throw new StartFailure(String.valueOf(invalid.getMessage()), invalid);
        }
    }

    private StageConfiguration stageOf(HandlerRoutes handlers) throws StartFailure {
        try {
            return handlers.at(apiId, stage)
                    .withStageVariables(stageVariables)
                    .withLenientRouting(lenientRouting)
                    .withLimits(limits);
        } catch (IllegalArgumentException invalid) {
            throw new StartFailure(String.valueOf(invalid.getMessage()), invalid);
        }
    }

    private ApiDescription describe(GatewayServer server, RunningFunction function, StageConfiguration configuration) {
        String here = "://localhost:" + server.port() + "/" + configuration.stage();
        return new ApiDescription(
                function.name(),
                configuration,
                function.shapes(),
                Optional.ofNullable(authorizer).map(asked -> asked.factory().name()),
                "ws" + here,
                "http" + here);
    }

    private void serve(GatewayServer server, Gateway gateway, Optional<Console> console) throws StartFailure {
        try {
            server.serve(gateway, new Site(Optional.ofNullable(staticFolder), console, allowedHosts));
        } catch (IOException unreadable) {
            throw new StartFailure("The folder " + staticFolder + " cannot be read: " + unreadable, unreadable);
        }
    }
}
