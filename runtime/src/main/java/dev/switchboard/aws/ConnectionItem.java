package dev.switchboard.aws;

import dev.switchboard.connection.Connection;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A connection as an item of the table. {@code PK} and {@code SK} are {@code CONNECTION#<connectionId>};
 * {@code connectionId} and, unless anonymous, {@code userId} are text; {@code connectedAt} is a number of epoch
 * milliseconds, {@code ttl} one of epoch seconds; {@code attributes} is a map of text, if there are any. Other programs may
 * read and write the same items.
 */
final class ConnectionItem {
    static final String PARTITION_KEY = "PK";
    static final String SORT_KEY = "SK";
    static final String USER_ID = "userId";
    static final String CONNECTED_AT = "connectedAt";
    static final String TTL = "ttl";
    static final String USER_INDEX = "userId-index";

    private static final String CONNECTION_ID = "connectionId";
    private static final String ATTRIBUTES = "attributes";

    private ConnectionItem() {}

    static Map<String, AttributeValue> key(String connectionId) {
        AttributeValue key = AttributeValue.fromS("CONNECTION#" + connectionId);
        return Map.of(PARTITION_KEY, key, SORT_KEY, key);
    }

    static Map<String, AttributeValue> of(Connection connection) {
        Map<String, AttributeValue> item = new HashMap<>(key(connection.connectionId()));
        item.put(CONNECTION_ID, AttributeValue.fromS(connection.connectionId()));
        connection.userId().ifPresent(userId -> item.put(USER_ID, AttributeValue.fromS(userId)));
        item.put(CONNECTED_AT, number(connection.connectedAt().toEpochMilli()));
        item.put(TTL, number(connection.expiresAt().getEpochSecond()));
        if (!connection.attributes().isEmpty()) {
            Map<String, AttributeValue> attributes = new HashMap<>();
            connection.attributes().forEach((name, value) -> attributes.put(name, AttributeValue.fromS(value)));
            item.put(ATTRIBUTES, AttributeValue.fromM(attributes));
        }
        return item;
    }

    static Connection toConnection(Map<String, AttributeValue> item) {
        String connectionId = required(item, CONNECTION_ID).s();
        return new Connection(
                connectionId,
                Optional.ofNullable(item.get(USER_ID)).map(AttributeValue::s),
                Instant.ofEpochMilli(Long.parseLong(required(item, CONNECTED_AT).n())),
                Instant.ofEpochSecond(Long.parseLong(required(item, TTL).n())),
                attributes(item.get(ATTRIBUTES)));
    }

    private static Map<String, String> attributes(@Nullable AttributeValue stored) {
        if (stored == null) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        stored.m().forEach((name, value) -> {
            if (value.s() != null) {
                attributes.put(name, value.s());
            }
        });
        return attributes;
    }

    private static AttributeValue required(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("An item of the table of connections has no " + name
                    + ". Items are written by this framework, or by programs that follow its schema, only.");
        }
        return value;
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
