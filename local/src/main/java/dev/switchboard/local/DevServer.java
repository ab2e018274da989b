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
 * A WebSocket API on a laptop: runs a handler behind the local gateway, with a folder of web pages beside it.
 *
 * <p>As a program:
 *
 * <pre>{@code java -cp … dev.switchboard.local.DevServer com.example.ChatRoutesHandler --static web}</pre>
 *
 * <p>Or embedded, on any free port:
 *
 * <pre>{@code
 * try (DevServer server = DevServer.running(ChatRoutesHandler::new).port(0).start()) {
 *     connectTo(server.webSocket());
 * }
 * }</pre>
 *
 * <p>The handler works with the gateway's in-memory store of connections unless a DynamoDB table is named, and posts to clients through the AWS SDK over
 * HTTP, as it does on AWS. Only this machine can connect, unless the server is bound to another address.
 */
public final class DevServer implements AutoCloseable {

    private final ServerParts parts;
    private final CountDownLatch closed = new CountDownLatch(1);

    DevServer(ServerParts parts) {
        this.parts = parts;
    }

    /**
     * Runs a handler class until the process is told to stop. Ends the process with status 1 and one line on the
     * standard error if it cannot start.
     *
     * @param arguments the handler class and options; without any they are listed
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
     * Prepares a server that runs a handler as it is deployed: each concurrent invocation in a process of its own, under
     * AWS's Java runtime client, with Lambda's environment variables and those of the deployment template. On Linux only.
     *
     * <p>Such a handler cannot reach the gateway's memory: if it keeps connections, it needs a
     * {@linkplain DevServerBuilder#connectionsTable table}.
     *
     * @param jar the jar that is deployed
     * @param handler the handler as Lambda is told it: a class, or {@code Class::method}
     * @throws IllegalArgumentException if there is no such jar
     */
    public static DevServerBuilder runningJar(Path jar, String handler) {
        return runningProcesses(FunctionCode.ofJar(jar), handler);
    }

    /** The same with code that need not be packaged. */
    public static DevServerBuilder runningProcesses(FunctionCode code, String handler) {
        return new DevServerBuilder(SeparateProcess.of(code, handler));
    }

    /**
     * Prepares a server that runs a handler in this process.
     *
     * @param newHandler makes an instance of it, a {@code RequestStreamHandler} or a {@code RequestHandler}; called again
     *     whenever all instances are busy
     */
    public static DevServerBuilder running(Function<WebSocketRuntime, ?> newHandler) {
        return new DevServerBuilder(
                new HandlerFactory("The handler", runtime -> PojoHandler.streaming(newHandler.apply(runtime))));
    }

    /** The port. */
    public int port() {
        return parts.endpoints().port();
    }

    /** Returns the address of the static folder, for a browser. */
    public URI page() {
        return parts.endpoints().page();
    }

    /** Returns the address to which WebSocket clients connect. */
    public URI webSocket() {
        return parts.endpoints().webSocket();
    }

    /** The endpoint for clients of the @connections API. */
    public URI callbackEndpoint() {
        return parts.endpoints().callbacks();
    }

    /**
     * Returns the identity of this gateway, {@code <apiId>/<stage>}, which differs with every start. A program that sends
     * through this gateway needs it as {@code WEBSOCKET_GATEWAY_ID}.
     */
    public String gatewayId() {
        return parts.gatewayId();
    }

    /**
     * Where a browser on this machine finds the console; nothing if there is none. Holds the console's token: whoever has
     * it can do what backends and clients do, so do not log it.
     */
    public Optional<URI> console() {
        return parts.consoleAddress();
    }

    /** Waits until the server has been closed. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /**
     * Says 1001 to every client, lets the handler see them leave and finish what it is doing, if that does not take too
     * long, and frees the port.
     * Without effect the second time.
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
