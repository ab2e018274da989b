package dev.switchboard.local;

import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.lambda.PojoHandler;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Collects what a {@link DevServer} needs. */
public final class DevServerBuilder {

    private final ServerSettings settings;

    DevServerBuilder(HandlerSource source) {
        this.settings = new ServerSettings(source);
    }

    ServerSettings settings() {
        return settings;
    }

    /** The port; 8080 unless it is set, 0 for any that is free. */
    public DevServerBuilder port(int newPort) {
        settings.site().port(newPort);
        return this;
    }

    /** The stage, which is the WebSocket's path; {@code dev} unless it is set. */
    public DevServerBuilder stage(String newStage) {
        settings.api().stage(newStage);
        return this;
    }

    /** Serves this folder's files at {@code /}. */
    public DevServerBuilder staticFolder(Path folder) {
        settings.site().folder(folder);
        return this;
    }

    /** The routes, for a handler that does not tell its own as a {@code WebSocketLambda} does. */
    public DevServerBuilder routes(List<Route> newRoutes) {
        settings.api().routes(newRoutes);
        return this;
    }

    /** Sets a stage variable, which is in every event. */
    public DevServerBuilder stageVariable(String name, String value) {
        settings.api().stageVariable(name, value);
        return this;
    }

    /**
     * Reads the route key also from messages in which names stand without quotes or text in single ones. That is not JSON,
     * and goes to {@code $default} unless this is set; API Gateway was seen to route it.
     */
    public DevServerBuilder lenientRouting() {
        settings.api().lenientRouting();
        return this;
    }

    /**
     * How long the gateway waits for the handler's answer; 29 seconds unless it is set.
     *
     * @throws IllegalArgumentException unless it is 50 milliseconds to 29 seconds, as on AWS
     */
    public DevServerBuilder integrationTimeout(Duration timeout) {
        settings.api().limits(limits -> limits.withIntegrationTimeout(timeout));
        return this;
    }

    /** After how long without a message in either direction a client is disconnected: on AWS always ten minutes. */
    public DevServerBuilder idleTimeout(Duration timeout) {
        settings.api().limits(limits -> limits.withIdleTimeout(timeout));
        return this;
    }

    /** After how long a client is disconnected whatever happens: on AWS always two hours. */
    public DevServerBuilder maxDuration(Duration duration) {
        settings.api().limits(limits -> limits.withMaxDuration(duration));
        return this;
    }

    /**
     * How long an invocation of the handler may take, as the function's timeout on Lambda; 30 seconds unless it is set.
     * One that takes longer fails, and its instance is given up.
     */
    public DevServerBuilder functionTimeout(Duration timeout) {
        settings.handler().function(function -> function.withTimeout(timeout));
        return this;
    }

    /**
     * How many instances of the handler may run at once, as the function's reserved concurrency on Lambda; 50 unless it is
     * set. Invocations beyond that are throttled: clients see an internal server error.
     */
    public DevServerBuilder concurrency(int instances) {
        settings.handler().function(function -> function.withConcurrency(instances));
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
        HandlerFactory factory =
                new HandlerFactory("The authorizer", runtime -> PojoHandler.streaming(newHandler.get()));
        return authorizer(new AuthorizerSetup(factory, List.of(identitySources)));
    }

    DevServerBuilder authorizer(AuthorizerSetup newAuthorizer) {
        settings.authorizer(newAuthorizer);
        return this;
    }

    /**
     * Keeps the connections in this DynamoDB table instead of in memory. It is where the environment points the AWS SDK
     * ({@code AWS_ENDPOINT_URL_DYNAMODB}, {@code AWS_REGION}, credentials), and made if it is not there.
     */
    public DevServerBuilder connectionsTable(String newTable) {
        settings.handler().connectionsTable(newTable);
        return this;
    }

    /**
     * Sets an environment variable of a handler that runs in a process of its own, as the deployment template would.
     *
     * @throws IllegalArgumentException if the handler runs in this process, whose variables are what they are, or if Lambda
     *     sets that variable itself
     */
    public DevServerBuilder environmentVariable(String name, String value) {
        settings.handler().environmentVariable(name, value);
        return this;
    }

    /** Changes what a handler in this process works with: where connections are kept, where it logs, how long entries count. */
    public DevServerBuilder runtime(UnaryOperator<WebSocketRuntime.Builder> newCustomization) {
        settings.handler().customization(newCustomization);
        return this;
    }

    /**
     * Listens on this address beside loopback, so that others on the network can connect: one of this machine's, or
     * {@code 0.0.0.0} for all of them. The console and the @connections API stay on this machine.
     */
    public DevServerBuilder bind(String address) {
        settings.site().bind(address);
        return this;
    }

    /**
     * Serves requests for this host name as well: the name under which others reach this machine. Names that are not
     * allowed are refused, because a web page anywhere can have a name that resolves to this machine.
     */
    public DevServerBuilder allowHost(String name) {
        settings.site().allowHost(name);
        return this;
    }

    /** Has no page at {@code /_switchboard}. */
    public DevServerBuilder noConsole() {
        settings.site().noConsole();
        return this;
    }

    DevServerBuilder consoleTokens(KeptTokens newTokens) {
        settings.site().tokens(newTokens);
        return this;
    }

    /** Sets the stream for the addresses and for a line for each event; the standard output unless it is set. */
    public DevServerBuilder log(PrintStream newOut) {
        settings.out(newOut);
        return this;
    }

    /** Says nothing after the addresses. */
    public DevServerBuilder quiet() {
        settings.quiet();
        return this;
    }

    /**
     * Starts the server; it takes connections when this returns.
     *
     * @throws StartFailure if the port is taken, the folder is missing, or the handler cannot be made
     */
    public DevServer start() throws StartFailure {
        settings.requireValid();
        ServerParts parts = new ServerParts(settings);
        DevServer server = new DevServer(parts);
        Addresses.print(parts, settings.out());
        WarmUp.start();
        return server;
    }
}
