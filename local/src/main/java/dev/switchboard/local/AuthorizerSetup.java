package dev.switchboard.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.WebSocketRuntime;
import dev.switchboard.local.gateway.IdentitySource;
import dev.switchboard.local.lambda.FunctionConfiguration;
import dev.switchboard.local.lambda.HandlerPool;
import java.time.Clock;
import java.util.List;

/**
 * The authorizer that a server is to have.
 *
 * @param factory makes instances of its handler
 * @param identitySources what a handshake must have, as expressions
 */
record AuthorizerSetup(HandlerFactory factory, List<String> identitySources) {

    /** @throws StartFailure naming the expression that API Gateway would not take */
    List<IdentitySource> sources() throws StartFailure {
        try {
            return identitySources.stream().map(IdentitySource::parse).toList();
        } catch (IllegalArgumentException invalid) {
            throw new StartFailure(String.valueOf(invalid.getMessage()), invalid);
        }
    }

    /** A function of its own, with one instance that is warm. */
    HandlerPool pool(WebSocketRuntime runtime, Clock clock) throws StartFailure {
        RequestStreamHandler first = DevServerBuilder.make(factory, runtime);
        HandlerPool pool = new HandlerPool(
                () -> factory.newInstance().apply(runtime),
                FunctionConfiguration.named(first.getClass().getSimpleName()),
                clock);
        pool.add(first);
        return pool;
    }
}
