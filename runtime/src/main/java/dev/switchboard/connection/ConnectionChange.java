package dev.switchboard.connection;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Change of a connection for {@link ConnectionStore#update}: of its user and of single attributes. Everything that the
 * change does not name stays. Immutable.
 *
 * <pre>{@code
 * connections.update(from.connectionId(), ConnectionChange.ofUser("alice").withAttribute("role", "admin"));
 * }</pre>
 *
 * @param userId the new user; empty where the user stays
 * @param attributes the attributes to set, by name
 * @param removedAttributes the names of the attributes to remove
 */
public record ConnectionChange(Optional<String> userId, Map<String, String> attributes, Set<String> removedAttributes) {
    /**
     * The limit that {@code $connect} sets for user ids as well: that of a sort key in DynamoDB, less than that of a hash
     * key.
     */
    private static final int MAX_USER_ID_BYTES = 1024;

    private static final ConnectionChange NONE = new ConnectionChange(Optional.empty(), Map.of(), Set.of());

    /**
     * Copies the attributes.
     *
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
                        "The attribute \"" + name + "\" cannot be both set and removed by one change.");
            }
        }
        if (attributes.containsKey("") || removedAttributes.contains("")) {
            throw new IllegalArgumentException("The name of an attribute must not be empty.");
        }
    }

    /** Returns the change that changes nothing, to begin with. */
    public static ConnectionChange none() {
        return NONE;
    }

    /** Returns a change of the user, for one who has signed in by a message, say. */
    public static ConnectionChange ofUser(String userId) {
        return NONE.withUser(userId);
    }

    /** Returns a change that sets an attribute. */
    public static ConnectionChange ofAttribute(String name, String value) {
        return NONE.withAttribute(name, value);
    }

    /** Returns this change with a change of the user. */
    public ConnectionChange withUser(String newUserId) {
        return new ConnectionChange(Optional.of(newUserId), attributes, removedAttributes);
    }

    /** Returns this change with an attribute to set. */
    public ConnectionChange withAttribute(String name, String value) {
        Map<String, String> more = new HashMap<>(attributes);
        more.put(name, value);
        Set<String> fewer = new HashSet<>(removedAttributes);
        fewer.remove(name);
        return new ConnectionChange(userId, more, fewer);
    }

    /** Returns this change with an attribute to remove, which need not be there. */
    public ConnectionChange withoutAttribute(String name) {
        Map<String, String> fewer = new HashMap<>(attributes);
        fewer.remove(name);
        Set<String> more = new HashSet<>(removedAttributes);
        more.add(name);
        return new ConnectionChange(userId, fewer, more);
    }

    /** Returns whether any attribute is set or removed. */
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
        if (bytes < 1 || bytes > MAX_USER_ID_BYTES) {
            throw new IllegalArgumentException(
                    "The user id must have 1 to " + MAX_USER_ID_BYTES + " bytes, not " + bytes + ".");
        }
    }

    /** Returns the names only: the rest is personal, and this text may end in a log. */
    @Override
    public String toString() {
        return "ConnectionChange[" + (userId.isPresent() ? "user, " : "") + "sets " + attributes.keySet() + ", removes "
                + removedAttributes + "]";
    }
}
