package dev.switchboard.local;

import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.lambda.PojoHandler;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * A development server for a WebSocket API: runs a handler behind the local gateway, and serves a folder of web pages.
 *
 * <p>A server can be started as a program:
 *
 * <pre>{@code java -cp … dev.switchboard.local.DevServer com.example.ChatRoutesHandler --static web}</pre>
 *
 * <p>A server can also be embedded in a program. The following example uses any free port:
 *
 * <pre>{@code
 * try (DevServer server = DevServer.running(ChatRoutesHandler::new).port(0).start()) {
 *     connectTo(server.webSocket());
 * }
 * }</pre>
 *
 * <p>The handler keeps its connections in the gateway's memory unless a DynamoDB table is named. The handler posts to
 * clients over HTTP with the AWS SDK, as on AWS. Only this machine can connect, unless the server is bound to a further
 * address.
 */
public final class DevServer implements AutoCloseable {

    private final ServerParts parts;
    private final CountDownLatch closed = new CountDownLatch(1);

    DevServer(ServerParts parts) {
        this.parts = parts;
    }

    /**
     * Runs a handler class until the process is stopped. If the server cannot start, prints the reason to standard
     * error and ends the process with status 1.
     *
     * @param arguments the handler class and options; if there are none, the options are listed
     */
    public static void main(String... arguments) {
        try {
            DevServer server = start(List.of(arguments), System.out);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "goodbye"));
            server.awaitClose();
        } catch (StartFailure failure) {
            failure.print(System.err);
            System.exit(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static DevServer start(List<String> arguments, PrintStream out) throws StartFailure {
        return CommandLine.parse(arguments, System.getenv()).log(out).start();
    }

    /**
     * Prepares a server that runs a handler as it is deployed. Each concurrent invocation runs in a process of its own,
     * with AWS's Java runtime client, Lambda's environment variables and those of the deployment template. Works on
     * Linux only.
     *
     * <p>Such a handler cannot keep its connections in the gateway's memory. A handler that keeps connections needs a
     * {@linkplain DevServerBuilder#connectionsTable table}.
     *
     * @param jar the jar that is deployed
     * @param handler the handler as it is configured on Lambda: a class, or {@code Class::method}
     * @return a builder of the server
     * @throws IllegalArgumentException if the jar does not exist
     */
    public static DevServerBuilder runningJar(Path jar, String handler) {
        return runningProcesses(FunctionCode.ofJar(jar), handler);
    }

    /**
     * Prepares a server that runs a handler as it is deployed, with code that need not be packaged. Otherwise the same
     * as {@link #runningJar}.
     *
     * @param code the handler's code
     * @param handler the handler as it is configured on Lambda: a class, or {@code Class::method}
     * @return a builder of the server
     */
    public static DevServerBuilder runningProcesses(FunctionCode code, String handler) {
        return new DevServerBuilder(SeparateProcess.of(code, handler));
    }

    /**
     * Prepares a server that runs a handler in this process.
     *
     * @param newHandler creates an instance of the handler, which is a {@code RequestStreamHandler} or a {@code
     *     RequestHandler}; called again whenever all instances are busy
     * @return a builder of the server
     */
    public static DevServerBuilder running(Function<WebSocketRuntime, ?> newHandler) {
        return new DevServerBuilder(
                new HandlerFactory("The handler", runtime -> PojoHandler.streaming(newHandler.apply(runtime))));
    }

    /** {@return the port} */
    public int port() {
        return parts.endpoints().port();
    }

    /** {@return the address of the static folder, for a browser} */
    public URI page() {
        return parts.endpoints().page();
    }

    /** {@return the address to which WebSocket clients connect} */
    public URI webSocket() {
        return parts.endpoints().webSocket();
    }

    /** {@return the endpoint for clients of the @connections API} */
    public URI callbackEndpoint() {
        return parts.endpoints().callbacks();
    }

    /**
     * {@return the identity of this gateway, {@code <apiId>/<stage>}, which is different for each start} A program that
     * sends through this gateway needs the identity as {@code WEBSOCKET_GATEWAY_ID}.
     */
    public String gatewayId() {
        return parts.gatewayId();
    }

    /**
     * {@return the console's address for a browser on this machine; empty if there is no console} Do not log the
     * address: it contains the console's token, with which anybody on this machine can act as a backend or a client.
     */
    public Optional<URI> console() {
        return parts.consoleAddress();
    }

    /**
     * Waits until the server has been closed.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /**
     * Closes every connection with code 1001, waits up to two seconds for the handler to finish, and frees the port. A
     * second call has no effect.
     */
    @Override
    public synchronized void close() {
        if (closed.getCount() == 0) {
            return;
        }
        parts.close();
        closed.countDown();
    }
}
