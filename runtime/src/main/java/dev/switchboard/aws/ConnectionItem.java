package dev.switchboard.aws;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionLifetimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Converts a connection to an item of the table and back. Other programs may read and write the same items.
 *
 * <ul>
 *   <li>{@code PK} and {@code SK} are {@code CONNECTION#<connectionId>}.
 *   <li>{@code connectionId} and {@code userId} are text. {@code userId} is absent if the connection is anonymous.
 *   <li>{@code connectedAt} is a number of epoch milliseconds, and {@code ttl} is a number of epoch seconds.
 *   <li>{@code attributes} is a map of text, and is absent if the connection has no attributes.
 *   <li>{@code gatewayId} is text of the form {@code <apiId>/<stage>}.
 * </ul>
 */
final class ConnectionItem {
    static final String PARTITION_KEY = "PK";
    static final String SORT_KEY = "SK";
    static final String USER_ID = "userId";
    static final String CONNECTED_AT = "connectedAt";
    static final String TTL = "ttl";
    static final String ATTRIBUTES = "attributes";
    static final String GATEWAY_ID = "gatewayId";
    static final String USER_INDEX = "userId-index";

    private static final String KEY_PREFIX = "CONNECTION#";
    private static final String CONNECTION_ID = "connectionId";

    /**
     * Item attributes that are replaced when a connection is saved again. The expiry is not replaced, because the
     * expiry must never become earlier.
     */
    static final List<String> REPLACED = List.of(CONNECTION_ID, USER_ID, CONNECTED_AT, ATTRIBUTES, GATEWAY_ID);

    private ConnectionItem() {}

    static Map<String, AttributeValue> key(String connectionId) {
        AttributeValue key = AttributeValue.fromS(KEY_PREFIX + connectionId);
        return Map.of(PARTITION_KEY, key, SORT_KEY, key);
    }

    static Map<String, AttributeValue> of(Connection connection) {
        Map<String, AttributeValue> item = new HashMap<>(key(connection.connectionId()));
        item.put(CONNECTION_ID, AttributeValue.fromS(connection.connectionId()));
        if (connection.userId().isPresent()) {
            item.put(USER_ID, AttributeValue.fromS(connection.userId().get()));
        }
        item.put(CONNECTED_AT, number(connection.connectedAt().toEpochMilli()));
        item.put(TTL, number(connection.expiresAt().getEpochSecond()));
        if (!connection.attributes().isEmpty()) {
            item.put(ATTRIBUTES, map(connection.attributes()));
        }
        if (connection.gatewayId().isPresent()) {
            item.put(GATEWAY_ID, AttributeValue.fromS(connection.gatewayId().get()));
        }
        return item;
    }

    static AttributeValue map(Map<String, String> attributes) {
        Map<String, AttributeValue> values = new HashMap<>();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            values.put(attribute.getKey(), AttributeValue.fromS(attribute.getValue()));
        }
        return AttributeValue.fromM(values);
    }

    /**
     * Returns the connection that an item holds, or null if the item holds something else. Other programs may keep
     * their own items in the same table, and such an item must not make a broadcast fail. A connection without a
     * {@code ttl} gets the expiry of an active connection, which is later than API Gateway's limit.
     */
    static @Nullable Connection toConnection(Map<String, AttributeValue> item) {
        String id = connectionId(item);
        Long connectedAt = wholeNumber(item.get(CONNECTED_AT));
        if (id == null || connectedAt == null) {
            return null;
        }
        try {
            Instant opened = Instant.ofEpochMilli(connectedAt);
            Long ttl = wholeNumber(item.get(TTL));
            return new Connection(
                    id,
                    Optional.ofNullable(text(item.get(USER_ID))),
                    opened,
                    ttl == null ? ConnectionLifetimes.DEFAULT.finalExpiry(opened) : Instant.ofEpochSecond(ttl),
                    attributes(item.get(ATTRIBUTES)),
                    Optional.ofNullable(text(item.get(GATEWAY_ID))));
        } catch (DateTimeException e) {
            return null; // The number is outside the range of Instant.
        }
    }

    private static @Nullable String connectionId(Map<String, AttributeValue> item) {
        String key = text(item.get(PARTITION_KEY));
        return key != null && key.startsWith(KEY_PREFIX) && key.equals(text(item.get(SORT_KEY)))
                ? key.substring(KEY_PREFIX.length())
                : null;
    }

    /** Returns the attributes that are text, numbers or booleans, all as text. Other attributes are left out. */
    private static Map<String, String> attributes(@Nullable AttributeValue stored) {
        if (stored == null || !stored.hasM()) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (Map.Entry<String, AttributeValue> attribute : stored.m().entrySet()) {
            String text = scalar(attribute.getValue());
            if (text != null) {
                attributes.put(attribute.getKey(), text);
            }
        }
        return attributes;
    }

    private static @Nullable String scalar(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool().toString();
            default -> null;
        };
    }

    private static @Nullable String text(@Nullable AttributeValue value) {
        return value == null ? null : value.s();
    }

    private static @Nullable Long wholeNumber(@Nullable AttributeValue value) {
        if (value == null || value.n() == null) {
            return null;
        }
        try {
            return Long.valueOf(value.n());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
