package dev.switchboard.local.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Decides by the stage's authorizer which handshakes may go on to {@code $connect}. */
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

    /** The first identity source that the handshake does not have: it must be refused without asking. */
    Optional<IdentitySource> missingIn(AuthorizerRequest request) {
        return identitySources.stream().filter(source -> !source.isIn(request)).findFirst();
    }

    /**
     * Asks the authorizer, and reports what it said before passing it on.
     *
     * @param then told once what it said, and how long that took
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
