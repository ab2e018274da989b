package dev.switchboard.local;

import dev.switchboard.local.gateway.IdentitySource;
import dev.switchboard.local.lambda.HandlerPool;
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
            throw StartFailure.of(invalid);
        }
    }

    /** A function of its own, with one instance that is warm. */
    HandlerPool pool(FunctionHost host) throws StartFailure {
        return host.pool(factory, host.make(factory));
    }
}
