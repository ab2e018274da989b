package dev.switchboard.connection;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Change to the user and to single attributes of a connection, for {@link ConnectionStore#update}. Everything that the
 * change does not name stays as it is. Immutable.
 *
 * <pre>{@code
 * connections.update(from.connectionId(), ConnectionChange.ofUser("alice").withAttribute("role", "admin"));
 * }</pre>
 *
 * @param userId the new user; empty if the user does not change
 * @param attributes the attributes to set, by name
 * @param removedAttributes the names of the attributes to remove
 */
public record ConnectionChange(Optional<String> userId, Map<String, String> attributes, Set<String> removedAttributes) {
    private static final ConnectionChange NONE = new ConnectionChange(Optional.empty(), Map.of(), Set.of());

    /**
     * Copies the attributes.
     *
     * @param userId the new user; empty if the user does not change
     * @param attributes the attributes to set, by name
     * @param removedAttributes the names of the attributes to remove
     * @throws IllegalArgumentException if the user id does not have 1 to 1,024 bytes in UTF-8, if the name of an
     *     attribute is empty, or if an attribute is both set and removed
     */
    public ConnectionChange {
        userId.ifPresent(ConnectionChange::requireUserId);
        attributes = Map.copyOf(attributes);
        removedAttributes = Set.copyOf(removedAttributes);
        for (String name : removedAttributes) {
            if (attributes.containsKey(name)) {
                throw new IllegalArgumentException(
                        "One change cannot both set and remove the attribute \"" + name + "\".");
            }
        }
        if (attributes.containsKey("") || removedAttributes.contains("")) {
            throw new IllegalArgumentException("The name of an attribute must not be empty.");
        }
    }

    /** {@return an empty change, to which changes can be added} */
    public static ConnectionChange none() {
        return NONE;
    }

    /**
     * {@return a change that sets the user, for example after a client has signed in with a message}
     *
     * @param userId the id of the new user
     */
    public static ConnectionChange ofUser(String userId) {
        return NONE.withUser(userId);
    }

    /**
     * {@return a change that sets an attribute}
     *
     * @param name the name of the attribute
     * @param value the value of the attribute
     */
    public static ConnectionChange ofAttribute(String name, String value) {
        return NONE.withAttribute(name, value);
    }

    /**
     * {@return a copy of this change that also sets the user}
     *
     * @param newUserId the id of the new user
     */
    public ConnectionChange withUser(String newUserId) {
        return new ConnectionChange(Optional.of(newUserId), attributes, removedAttributes);
    }

    /**
     * {@return a copy of this change that also sets an attribute}
     *
     * @param name the name of the attribute
     * @param value the value of the attribute
     */
    public ConnectionChange withAttribute(String name, String value) {
        Map<String, String> more = new HashMap<>(attributes);
        more.put(name, value);
        Set<String> fewer = new HashSet<>(removedAttributes);
        fewer.remove(name);
        return new ConnectionChange(userId, more, fewer);
    }

    /**
     * {@return a copy of this change that also removes an attribute} The connection need not have the attribute.
     *
     * @param name the name of the attribute
     */
    public ConnectionChange withoutAttribute(String name) {
        Map<String, String> fewer = new HashMap<>(attributes);
        fewer.remove(name);
        Set<String> more = new HashSet<>(removedAttributes);
        more.add(name);
        return new ConnectionChange(userId, fewer, more);
    }

    /** {@return whether any attribute is set or removed} */
    public boolean concernsAttributes() {
        return !attributes.isEmpty() || !removedAttributes.isEmpty();
    }

    Connection appliedTo(Connection connection) {
        Map<String, String> changed = new HashMap<>(connection.attributes());
        changed.keySet().removeAll(removedAttributes);
        changed.putAll(attributes);
        return new Connection(
                connection.connectionId(),
                userId.or(connection::userId),
                connection.connectedAt(),
                connection.expiresAt(),
                changed,
                connection.gatewayId());
    }

    private static void requireUserId(String userId) {
        int bytes = userId.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > Connection.MAX_USER_ID_BYTES) {
            throw new IllegalArgumentException(
                    "The user id must have 1 to " + Connection.MAX_USER_ID_BYTES + " bytes, not " + bytes + ".");
        }
    }

    /** Returns only the names, because the values may be personal and the returned text may end up in a log. */
    @Override
    public String toString() {
        return "ConnectionChange[" + (userId.isPresent() ? "user, " : "") + "sets " + attributes.keySet() + ", removes "
                + removedAttributes + "]";
    }
}
