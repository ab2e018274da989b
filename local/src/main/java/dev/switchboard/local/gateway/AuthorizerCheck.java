package dev.switchboard.local.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Checks handshakes with the stage's authorizer, before {@code $connect} is called. */
final class AuthorizerCheck {

    private final Clock clock;
    private final GatewayListener listener;
    private final List<IdentitySource> identitySources;
    private final AuthorizerCall call;

    AuthorizerCheck(
            Authorizer authorizer,
            StageConfiguration configuration,
            GatewayEnvironment environment,
            GatewayListener listener) {
        this.clock = environment.clock();
        this.listener = listener;
        this.identitySources = authorizer.identitySources();
        this.call = new AuthorizerCall(authorizer.function(), environment.timers(), configuration.connectArn());
    }

    /**
     * Returns the first missing identity source; empty if no identity source is missing. A handshake in which an
     * identity source is missing must be refused without calling the authorizer.
     */
    Optional<IdentitySource> missingIn(AuthorizerRequest request) {
        return identitySources.stream().filter(source -> !source.isIn(request)).findFirst();
    }

    /**
     * Calls the authorizer, and reports the outcome to the listener before passing the outcome on.
     *
     * @param then called once with the outcome and the time taken
     */
    void ask(String connectionId, byte[] event, BiConsumer<AuthorizerOutcome, Duration> then) {
        Instant start = clock.instant();
        call.start(event, outcome -> {
            Duration took = Duration.between(start, clock.instant());
            listener.on(new GatewayEvent.Authorized(connectionId, outcome, took));
            then.accept(outcome, took);
        });
    }
}
