package dev.switchboard.local;

import dev.switchboard.local.console.Console;
import dev.switchboard.local.gateway.GatewayListener;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings of a server, collected by its builder. */
final class ServerSettings {

    private static final String CONSOLE_STAGE = Console.PATH.substring(1);

    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final StageSettings api = new StageSettings();
    private final SiteSettings site = new SiteSettings(clock);
    private final HandlerSettings handler;
    private @Nullable AuthorizerSetup authorizer;
    private PrintStream out = System.out;
    private boolean quiet;

    ServerSettings(HandlerSource source) {
        this.handler = new HandlerSettings(source);
    }

    void authorizer(AuthorizerSetup newAuthorizer) {
        this.authorizer = newAuthorizer;
    }

    void out(PrintStream newOut) {
        this.out = newOut;
    }

    void quiet() {
        this.quiet = true;
    }

    Clock clock() {
        return clock;
    }

    StageSettings api() {
        return api;
    }

    SiteSettings site() {
        return site;
    }

    HandlerSettings handler() {
        return handler;
    }

    Optional<AuthorizerSetup> authorizer() {
        return Optional.ofNullable(authorizer);
    }

    PrintStream out() {
        return out;
    }

    boolean isQuiet() {
        return quiet;
    }

    GatewayListener log() {
        return quiet ? event -> {} : new EventLog(out, clock);
    }

    /**
     * Checks the settings that can be checked before a port is bound.
     *
     * @throws StartFailure if a setting is wrong; the message names the setting
     */
    void requireValid() throws StartFailure {
        api.requireName();
        if (site.hasConsole() && api.stage().equals(CONSOLE_STAGE)) {
            throw new StartFailure("Stage name \"" + api.stage()
                    + "\" is the console's path. Choose another name, or leave out the console with --no-console.");
        }
        site.requireFolder();
    }
}
