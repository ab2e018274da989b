package dev.switchboard.local;

import dev.switchboard.local.gateway.IdentitySource;
import dev.switchboard.local.lambda.HandlerPool;
import java.util.List;

/**
 * The settings of a server's authorizer.
 *
 * @param factory makes instances of the authorizer's handler
 * @param identitySources the expressions for the values that a handshake must have
 */
record AuthorizerSetup(HandlerFactory factory, List<String> identitySources) {

    /** @throws StartFailure if API Gateway would not accept one of the expressions; the message names it */
    List<IdentitySource> sources() throws StartFailure {
        try {
            return identitySources.stream().map(IdentitySource::parse).toList();
        } catch (IllegalArgumentException invalid) {
            throw StartFailure.of(invalid);
        }
    }

    /** Makes a function for the authorizer, with one warm instance. */
    HandlerPool pool(FunctionHost host) throws StartFailure {
        return host.pool(factory, host.make(factory));
    }
}
