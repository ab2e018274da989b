package dev.switchboard.local;

import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.lambda.PojoHandler;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Collects the settings of a {@link DevServer}, and starts it. Not thread-safe. */
public final class DevServerBuilder {

    private final ServerSettings settings;

    DevServerBuilder(HandlerSource source) {
        this.settings = new ServerSettings(source);
    }

    ServerSettings settings() {
        return settings;
    }

    /**
     * Sets the port; 0 for any free one. The default is 8080.
     *
     * @param newPort the port
     * @return this builder
     */
    public DevServerBuilder port(int newPort) {
        settings.site().port(newPort);
        return this;
    }

    /**
     * Sets the stage's name, which is also the path of the WebSocket. The default is {@code dev}.
     *
     * @param newStage the name of the stage
     * @return this builder
     */
    public DevServerBuilder stage(String newStage) {
        settings.api().stage(newStage);
        return this;
    }

    /**
     * Serves the files of a folder at {@code /}.
     *
     * @param folder the folder
     * @return this builder
     */
    public DevServerBuilder staticFolder(Path folder) {
        settings.site().folder(folder);
        return this;
    }

    /**
     * Sets the routes of a handler that, unlike a {@code WebSocketLambda}, does not declare them itself.
     *
     * @param newRoutes the routes
     * @return this builder
     */
    public DevServerBuilder routes(List<Route> newRoutes) {
        settings.api().routes(newRoutes);
        return this;
    }

    /**
     * Sets a stage variable. Every event contains the stage variables.
     *
     * @param name the name of the variable
     * @param value the value of the variable
     * @return this builder
     */
    public DevServerBuilder stageVariable(String name, String value) {
        settings.api().stageVariable(name, value);
        return this;
    }

    /**
     * Reads the route key even from messages in which names have no quotes or strings have single quotes. Such messages
     * are not valid JSON, and by default they go to {@code $default}. API Gateway, however, has been observed to read
     * their route keys.
     *
     * @return this builder
     */
    public DevServerBuilder lenientRouting() {
        settings.api().lenientRouting();
        return this;
    }

    /**
     * Sets the time for which the gateway waits for the handler's response. The default is 29 seconds.
     *
     * @param timeout the timeout
     * @return this builder
     * @throws IllegalArgumentException if the timeout is not from 50 milliseconds to 29 seconds, as on AWS
     */
    public DevServerBuilder integrationTimeout(Duration timeout) {
        settings.api().limits(limits -> limits.withIntegrationTimeout(timeout));
        return this;
    }

    /**
     * Sets the time after which a client is disconnected if there is no message in either direction. On AWS the time is
     * always ten minutes, which is also the default here.
     *
     * @param timeout the timeout
     * @return this builder
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public DevServerBuilder idleTimeout(Duration timeout) {
        settings.api().limits(limits -> limits.withIdleTimeout(timeout));
        return this;
    }

    /**
     * Sets the time after which every client is disconnected. On AWS the time is always two hours, which is also the
     * default here.
     *
     * @param duration the duration
     * @return this builder
     * @throws IllegalArgumentException if the duration is not positive
     */
    public DevServerBuilder maxDuration(Duration duration) {
        settings.api().limits(limits -> limits.withMaxDuration(duration));
        return this;
    }

    /**
     * Sets the time that an invocation of the handler may take, like the function's timeout on Lambda. The default is
     * 30 seconds. An invocation that takes longer fails, and its instance is not used again.
     *
     * @param timeout the timeout
     * @return this builder
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public DevServerBuilder functionTimeout(Duration timeout) {
        settings.handler().function(function -> function.withTimeout(timeout));
        return this;
    }

    /**
     * Sets the number of instances of the handler that may run at once, like the function's reserved concurrency on
     * Lambda. The default is 50. Further invocations are throttled, and their clients get an internal server error.
     *
     * @param instances the number of instances
     * @return this builder
     * @throws IllegalArgumentException if the number is less than 1
     */
    public DevServerBuilder concurrency(int instances) {
        settings.handler().function(function -> function.withConcurrency(instances));
        return this;
    }

    /**
     * Adds a Lambda authorizer of type {@code REQUEST}, which decides who may connect, like an authorizer of the {@code
     * $connect} route on AWS.
     *
     * @param newHandler creates an instance of the authorizer, which is a {@code RequestStreamHandler} or a {@code
     *     RequestHandler}; called again whenever all instances are busy
     * @param identitySources the values that a handshake must contain, such as {@code
     *     route.request.header.Authorization} or {@code route.request.querystring.token}; a handshake in which a value
     *     is missing is refused without calling the authorizer
     * @return this builder
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
     * Keeps the connections in a DynamoDB table instead of in memory. Environment variables configure access to the
     * table, as for the AWS SDK ({@code AWS_ENDPOINT_URL_DYNAMODB}, {@code AWS_REGION}, credentials). A missing table
     * is created.
     *
     * @param newTable the name of the table
     * @return this builder
     */
    public DevServerBuilder connectionsTable(String newTable) {
        settings.handler().connectionsTable(newTable);
        return this;
    }

    /**
     * Sets an environment variable of a handler that runs in a process of its own, as the deployment template would.
     *
     * @param name the name of the variable
     * @param value the value of the variable
     * @return this builder
     * @throws IllegalArgumentException if the handler runs in this process, whose variables cannot be changed, or if
     *     Lambda sets the variable itself
     */
    public DevServerBuilder environmentVariable(String name, String value) {
        settings.handler().environmentVariable(name, value);
        return this;
    }

    /**
     * Changes the runtime of a handler in this process, for example its connection store, its log or the lifetimes of
     * connections.
     *
     * @param newCustomization changes the builder of the runtime
     * @return this builder
     */
    public DevServerBuilder runtime(UnaryOperator<WebSocketRuntime.Builder> newCustomization) {
        settings.handler().customization(newCustomization);
        return this;
    }

    /**
     * Listens on an address in addition to loopback, so that other machines on the network can connect. The address
     * must belong to this machine; {@code 0.0.0.0} selects all its addresses. The console and the @connections API
     * remain limited to this machine.
     *
     * @param address the address, such as {@code 0.0.0.0}
     * @return this builder
     */
    public DevServerBuilder bind(String address) {
        settings.site().bind(address);
        return this;
    }

    /**
     * Serves requests for a further host name, under which other machines reach this machine. Requests for unknown
     * names are refused, because a hostile web page may have a host name that resolves to this machine.
     *
     * @param name the name of the host
     * @return this builder
     */
    public DevServerBuilder allowHost(String name) {
        settings.site().allowHost(name);
        return this;
    }

    /**
     * Starts without the console at {@code /_switchboard}.
     *
     * @return this builder
     */
    public DevServerBuilder noConsole() {
        settings.site().noConsole();
        return this;
    }

    DevServerBuilder consoleTokens(KeptTokens newTokens) {
        settings.site().tokens(newTokens);
        return this;
    }

    /**
     * Sets the stream to which the addresses and a line for each event are printed. The default is standard output.
     *
     * @param newOut the stream
     * @return this builder
     */
    public DevServerBuilder log(PrintStream newOut) {
        settings.out(newOut);
        return this;
    }

    /**
     * Prints only the addresses, and no line for each event.
     *
     * @return this builder
     */
    public DevServerBuilder quiet() {
        settings.quiet();
        return this;
    }

    /**
     * Starts the server. The server accepts connections when this method returns.
     *
     * @return the running server
     * @throws StartFailure if the server cannot start, for example because the port is in use, the folder is missing,
     *     or the handler's constructor throws
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
