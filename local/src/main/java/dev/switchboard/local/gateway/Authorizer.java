package dev.switchboard.local.gateway;

import java.util.List;

/**
 * A Lambda authorizer of the {@code $connect} route, of type {@code REQUEST}: called for every handshake, never for
 * messages, and nothing it says is cached.
 *
 * @param function what is called; answers with an IAM policy
 * @param identitySources what a handshake must have for the authorizer to be called at all; may be empty
 */
public record Authorizer(LambdaFunction function, List<IdentitySource> identitySources) {

    /** Copies the list. */
    public Authorizer {
        identitySources = List.copyOf(identitySources);
    }
}
