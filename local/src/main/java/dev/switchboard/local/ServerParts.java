package dev.switchboard.local;

import dev.switchboard.local.console.ApiDescription;
import dev.switchboard.local.console.Console;
import dev.switchboard.local.gateway.Authorizer;
import dev.switchboard.local.gateway.Gateway;
import dev.switchboard.local.gateway.GatewayEnvironment;
import dev.switchboard.local.gateway.GatewayListener;
import dev.switchboard.local.gateway.StageConfiguration;
import dev.switchboard.local.lambda.HandlerPool;
import dev.switchboard.local.netty.GatewayServer;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The parts of a running server, which are started one after another. The parts are closed in reverse order when the
 * server is closed, or as soon as a part cannot be started.
 */
final class ServerParts {

    /** Time allowed for the handler to process the last {@code $disconnect} events and finish other invocations. */
    private static final long GOODBYE_SECONDS = 2;

    private final ServerSettings settings;
    private final String apiId = ApiIds.next(new SecureRandom());
    private final Deque<Runnable> closers = new ArrayDeque<>();

    private final BindAddress address;
    private final GatewayServer server;
    private final Endpoints endpoints;
    private final Optional<ConsoleSetup> consoleSetup;
    private final FunctionHost host;
    private final RunningFunction function;
    private final StageConfiguration stage;
    private final Gateway gateway;
    private final Optional<Console> console;

    /**
     * Starts the parts.
     *
     * @throws StartFailure if a part cannot be started; the parts already started are then closed
     */
    ServerParts(ServerSettings settings) throws StartFailure {
        this.settings = settings;
        try {
            this.address = settings.site().address();
            this.server = settings.site().listen(address);
            closers.push(server::close);
            this.endpoints = new Endpoints(server.port(), settings.api().stage());
            this.consoleSetup =
                    settings.site().hasConsole() ? Optional.of(new ConsoleSetup(settings.clock())) : Optional.empty();
            this.host = host();
            this.function = settings.handler().source().start(deployment(), host);
            closers.push(function.close());
            this.stage = settings.api().configuration(apiId, function.routes());
            this.gateway = gateway();
            closers.push(this::sayGoodbye);
            this.console = consoleSetup.map(this::console);
            serve();
        } catch (StartFailure | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private FunctionHost host() throws StartFailure {
        CallbackClient callbacks = new CallbackClient(endpoints.callbacks());
        closers.push(callbacks::close);
        GatewayListener log = settings.log();
        return new FunctionHost(
                settings.handler().function(),
                settings.handler().runtime(callbacks.gateway(), gatewayId(), settings.clock()),
                settings.clock(),
                server.timers(),
                consoleSetup.map(setup -> setup.beside(log)).orElse(log));
    }

    private FunctionDeployment deployment() {
        return new FunctionDeployment(
                Map.of("WEBSOCKET_API_ENDPOINT", endpoints.callbacks().toString(), "WEBSOCKET_GATEWAY_ID", gatewayId()),
                settings.handler().connectionsTable(),
                settings.api().routes(),
                settings.out());
    }

    private Gateway gateway() throws StartFailure {
        Optional<Authorizer> authorizer = settings.authorizer().isPresent()
                ? Optional.of(authorizer(settings.authorizer().get()))
                : Optional.empty();
        try {
            return new Gateway(
                    stage, function.function(), authorizer, GatewayEnvironment.real(server.timers()), host.log());
        } catch (IllegalArgumentException invalid) {
            throw StartFailure.of(invalid);
        }
    }

    private Authorizer authorizer(AuthorizerSetup setup) throws StartFailure {
        HandlerPool pool = setup.pool(host);
        closers.push(pool::close);
        return new Authorizer(pool, setup.sources());
    }

    private Console console(ConsoleSetup setup) {
        ApiDescription api = new ApiDescription(
                function.name(),
                stage,
                function.shapes(),
                settings.authorizer().map(authorizer -> authorizer.factory().name()),
                endpoints.webSocket().toString(),
                endpoints.callbacks().toString());
        return setup.console(
                settings.site().consoleAddress(server.port(), settings.out()),
                gateway,
                api,
                host.runtime().connections());
    }

    private void serve() throws StartFailure {
        try {
            server.serve(gateway, settings.site().site(console));
        } catch (IOException unreadable) {
            throw new StartFailure(
                    "The folder " + settings.site().folder().orElseThrow() + " cannot be read: " + unreadable,
                    unreadable);
        }
    }

    Endpoints endpoints() {
        return endpoints;
    }

    BindAddress address() {
        return address;
    }

    RunningFunction function() {
        return function;
    }

    StageConfiguration stage() {
        return stage;
    }

    boolean hasPage() {
        return settings.site().folder().isPresent();
    }

    /** Returns the address of the console, which contains its token; empty if there is no console. */
    Optional<URI> consoleAddress() {
        return console.map(page -> endpoints.http(page.pathWithToken()));
    }

    String gatewayId() {
        return apiId + "/" + settings.api().stage();
    }

    /** Closes the parts that were started, in reverse order. A second call has no effect. */
    void close() {
        while (!closers.isEmpty()) {
            closers.pop().run();
        }
    }

    private void sayGoodbye() {
        try {
            gateway.close().toCompletableFuture().get(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException tooSlow) {
            // The server closes all the same: AWS does not guarantee that $disconnect is handled, either.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
