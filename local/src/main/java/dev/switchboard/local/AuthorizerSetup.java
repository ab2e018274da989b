package dev.switchboard.local;

import dev.switchboard.local.gateway.IdentitySource;
import dev.switchboard.local.lambda.HandlerPool;
import java.util.List;

/**
 * The settings of a server's authorizer.
 *
 * @param factory creates instances of the authorizer's handler
 * @param identitySources the expressions for the values that a handshake must contain
 */
record AuthorizerSetup(HandlerFactory factory, List<String> identitySources) {

    /**
     * Parses the expressions.
     *
     * @throws StartFailure if API Gateway would not accept an expression; the message names the expression
     */
    List<IdentitySource> sources() throws StartFailure {
        try {
            return identitySources.stream().map(IdentitySource::parse).toList();
        } catch (IllegalArgumentException invalid) {
            throw StartFailure.of(invalid);
        }
    }

    /** Creates the authorizer's function, with one instance that is ready for the first call. */
    HandlerPool pool(FunctionHost host) throws StartFailure {
        return host.pool(factory, host.make(factory));
    }
}
