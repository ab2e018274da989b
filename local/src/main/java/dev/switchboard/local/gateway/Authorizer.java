package dev.switchboard.local.gateway;

import java.util.List;

/**
 * A Lambda authorizer of type {@code REQUEST} for the {@code $connect} route. The authorizer is called for every
 * handshake and never for messages. The responses are not cached.
 *
 * @param function the function, which returns an IAM policy
 * @param identitySources the values that a handshake must contain; a handshake in which a value is missing is refused
 *     without calling the authorizer; may be empty
 */
public record Authorizer(LambdaFunction function, List<IdentitySource> identitySources) {

    /** Copies the list. */
    public Authorizer {
        identitySources = List.copyOf(identitySources);
    }
}
