package dev.switchboard.aws;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Collects the attributes that an UpdateItem request sets and removes, and its condition. Every name becomes a
 * placeholder, because the name may be a reserved word of DynamoDB.
 */
final class ItemUpdate {
    private final Map<String, String> placeholders = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final List<String> sets = new ArrayList<>();
    private final List<String> removals = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    private ItemUpdate() {}

    /** Replaces an item with a connection. The item keeps its expiry, and its gateway if the connection has none. */
    static ItemUpdate replacing(Connection connection) {
        ItemUpdate update = new ItemUpdate().ifPresent(ConnectionItem.PARTITION_KEY);
        Map<String, AttributeValue> item = ConnectionItem.of(connection);
        for (String name : ConnectionItem.REPLACED) {
            AttributeValue value = item.get(name);
            if (value != null) {
                update.set(value, name);
            } else if (!name.equals(ConnectionItem.GATEWAY_ID)) {
                update.remove(name);
            }
        }
        return update;
    }

    /** Changes single attributes within the map of attributes, which the item must have. */
    static ItemUpdate within(ConnectionChange change) {
        ItemUpdate update = userOf(change);
        if (change.concernsAttributes()) {
            update.ifPresent(ConnectionItem.ATTRIBUTES);
        }
        change.attributes()
                .forEach((name, text) -> update.set(AttributeValue.fromS(text), ConnectionItem.ATTRIBUTES, name));
        change.removedAttributes().forEach(name -> update.remove(ConnectionItem.ATTRIBUTES, name));
        return update;
    }

    /** Makes the same change to an item that has no map of attributes. */
    static ItemUpdate withNewMap(ConnectionChange change) {
        ItemUpdate update = userOf(change).ifAbsent(ConnectionItem.ATTRIBUTES);
        if (!change.attributes().isEmpty()) {
            update.set(ConnectionItem.map(change.attributes()), ConnectionItem.ATTRIBUTES);
        }
        return update;
    }

    private static ItemUpdate userOf(ConnectionChange change) {
        ItemUpdate update = new ItemUpdate().ifPresent(ConnectionItem.CONNECTED_AT);
        change.userId().ifPresent(user -> update.set(AttributeValue.fromS(user), ConnectionItem.USER_ID));
        return update;
    }

    private void set(AttributeValue value, String... path) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        sets.add(placeholders(path) + " = " + placeholder);
    }

    private void remove(String... path) {
        removals.add(placeholders(path));
    }

    private ItemUpdate ifPresent(String name) {
        conditions.add("attribute_exists(" + placeholders(name) + ")");
        return this;
    }

    private ItemUpdate ifAbsent(String name) {
        conditions.add("attribute_not_exists(" + placeholders(name) + ")");
        return this;
    }

    private String placeholders(String... path) {
        List<String> parts = new ArrayList<>(path.length);
        for (String name : path) {
            parts.add(placeholders.computeIfAbsent(name, added -> "#n" + placeholders.size()));
        }
        return String.join(".", parts);
    }

    /** Returns the request for an item. The caller may specify which values the response contains. */
    UpdateItemRequest.Builder request(String table, Map<String, AttributeValue> key) {
        Map<String, String> names = new HashMap<>();
        placeholders.forEach((name, placeholder) -> names.put(placeholder, name));
        UpdateItemRequest.Builder request = UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(String.join(" AND ", conditions))
                .expressionAttributeNames(names);
        if (!sets.isEmpty() || !removals.isEmpty()) {
            request.updateExpression(clause("SET ", sets) + clause(" REMOVE ", removals));
        }
        return values.isEmpty() ? request : request.expressionAttributeValues(values);
    }

    private static String clause(String keyword, List<String> parts) {
        return parts.isEmpty() ? "" : keyword + String.join(", ", parts);
    }
}
