package dev.switchboard.connection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Identity of the gateway that a process sends through: {@code <apiId>/<stage>}, configured or learnt from an event. Several
 * gateways may share a table, and each reports every connection of another as gone. Thread-safe.
 *
 * <p>The address of the callback endpoint cannot serve as the identity, because it changes when a live API gets a domain of
 * its own.
 */
public final class GatewayIdentity {
    private volatile @Nullable String id;

    private GatewayIdentity(@Nullable String id) {
        this.id = id;
    }

    /**
     * Returns a known identity, {@code <apiId>/<stage>}.
     *
     * @throws IllegalArgumentException if the text has another form: every connection would belong to another gateway, and
     *     broadcasts would reach nobody
     */
    public static GatewayIdentity of(String id) {
        int slash = id.indexOf('/');
        if (slash < 1 || slash == id.length() - 1 || id.indexOf('/', slash + 1) >= 0) {
            throw new IllegalArgumentException(
                    "The identity of a gateway is <apiId>/<stage>, such as a1b2c3d4e5/live, not \"" + id
                            + "\". Check WEBSOCKET_GATEWAY_ID, or what the runtime's builder was given.");
        }
        return new GatewayIdentity(id);
    }

    /** Returns an identity that is unknown until an event shows it. */
    public static GatewayIdentity unknown() {
        return new GatewayIdentity(null);
    }

    /** Returns the identity of a stage of an API; empty where the API or the stage is not known. */
    public static Optional<String> idOf(String apiId, String stage) {
        return apiId.isEmpty() || stage.isEmpty() ? Optional.empty() : Optional.of(apiId + "/" + stage);
    }

    /**
     * Takes the identity from an event unless an identity is known already.
     *
     * @return false where a different identity is known: this process then sends through another gateway than the one
     *     that its events come from
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

    /** Returns the identity; empty where it is not known. */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** Returns whether a connection certainly belongs to another gateway, so that a message to it would be in vain. */
    public boolean isForeign(Connection connection) {
        String known = id;
        return known != null && !known.equals(connection.gatewayId().orElse(known));
    }

    /** Returns whether a connection certainly belongs to this gateway or names none, so that its entry may be deleted. */
    public boolean owns(Connection connection) {
        return connection.gatewayId().isEmpty() || connection.gatewayId().get().equals(id);
    }

    @Override
    public String toString() {
        return "GatewayIdentity[" + id + "]";
    }
}
