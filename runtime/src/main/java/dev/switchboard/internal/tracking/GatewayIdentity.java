package dev.switchboard.internal.tracking;

import dev.switchboard.connection.Connection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Identity of the gateway through which a process sends: {@code <apiId>/<stage>}, either configured or taken from an
 * event. The identity is needed because several gateways may share a table, and each gateway reports the connections of
 * all other gateways as gone. Thread-safe.
 *
 * <p>The address of the callback endpoint cannot serve as the identity, because it changes when a live API gets a
 * custom domain.
 */
public final class GatewayIdentity {
    private volatile @Nullable String id;

    private GatewayIdentity(@Nullable String id) {
        this.id = id;
    }

    /**
     * Returns a known identity, {@code <apiId>/<stage>}.
     *
     * @throws IllegalArgumentException if the text has a different form, because every connection would then seem to
     *     belong to another gateway, and broadcasts would reach nobody
     */
    public static GatewayIdentity of(String id) {
        int slash = id.indexOf('/');
        if (slash < 1 || slash == id.length() - 1 || id.indexOf('/', slash + 1) >= 0) {
            throw new IllegalArgumentException(
                    "The identity of a gateway is <apiId>/<stage>, such as a1b2c3d4e5/live, not \"" + id
                            + "\". Check WEBSOCKET_GATEWAY_ID, or the gatewayId given to the runtime's builder.");
        }
        return new GatewayIdentity(id);
    }

    /** Returns an identity that stays unknown until it is taken from an event. */
    public static GatewayIdentity unknown() {
        return new GatewayIdentity(null);
    }

    /** Returns the identity of a stage of an API, or empty if the API or the stage is unknown. */
    public static Optional<String> idOf(String apiId, String stage) {
        return apiId.isEmpty() || stage.isEmpty() ? Optional.empty() : Optional.of(apiId + "/" + stage);
    }

    /**
     * Takes the identity from an event, unless an identity is known already.
     *
     * @return false if a different identity is known already; events then come from a gateway other than the one
     *     through which this process sends
     */
    public boolean learn(String apiId, String stage) {
        String known = id;
        if (known == null) {
            id = idOf(apiId, stage).orElse(null);
            return true;
        }
        return apiId.isEmpty()
                || stage.isEmpty()
                || (known.length() == apiId.length() + 1 + stage.length()
                        && known.startsWith(apiId)
                        && known.endsWith(stage));
    }

    /** Returns the identity, or empty if it is unknown. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** Returns whether a connection certainly belongs to another gateway, so that a message could not reach it. */
    public boolean isForeign(Connection connection) {
        String known = id;
        return known != null && !known.equals(connection.gatewayId().orElse(known));
    }

    /**
     * Returns whether a connection certainly belongs to this gateway or has no gateway, so that its entry may be
     * deleted.
     */
    public boolean owns(Connection connection) {
        return connection.mayBeRemovedBy(id());
    }

    @Override
    public String toString() {
        return "GatewayIdentity[" + id + "]";
    }
}
