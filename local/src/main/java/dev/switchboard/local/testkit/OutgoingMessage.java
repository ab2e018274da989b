package dev.switchboard.local.testkit;

import dev.switchboard.json.Json;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.MessageCodecs;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the messages that clients send: a payload, with the route key where the API looks for it. */
final class OutgoingMessage {

    private static final String DEFAULT = "$default";

    private OutgoingMessage() {}

    static String text(RouteSelectionExpression selection, String routeKey, Object payload) {
        Map<String, @Nullable Object> message = new LinkedHashMap<>();
        if (!routeKey.equals(DEFAULT)) {
            valuesFor(selection, routeKey).forEach((place, value) -> put(message, place, value));
        }
        merge(message, members(payload), "");
        return MessageCodecs.text(message);
    }

    private static Map<List<String>, String> valuesFor(RouteSelectionExpression selection, String routeKey) {
        return selection
                .valuesFor(routeKey)
                .orElseThrow(() -> new IllegalArgumentException("The route selection expression " + selection
                        + " does not show which message selects route \"" + routeKey
                        + "\". Check the key, or use sendText."));
    }

    private static Map<String, @Nullable Object> members(Object payload) {
        String json = MessageCodecs.text(RecordTree.of(payload));
        Object tree = Json.read(json, JsonCodecs.ANY);
        if (tree instanceof Map<?, ?> map) {
            return object(map);
        }
        throw new IllegalArgumentException("A message that selects a route must be a JSON object, but "
                + payload.getClass().getTypeName() + " is written as " + json + ". Use sendText for it.");
    }

    /** Casts a map that was read from JSON, so that its keys are text. */
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }

    private static void put(Map<String, @Nullable Object> message, List<String> place, String value) {
        Map<String, @Nullable Object> parent = message;
        for (String name : place.subList(0, place.size() - 1)) {
            Object child = parent.computeIfAbsent(name, unused -> new LinkedHashMap<String, @Nullable Object>());
            parent = object((Map<?, ?>) child);
        }
        parent.put(place.get(place.size() - 1), value);
    }

    /** Adds the payload's members. A member that selects a different route is a mistake in the test. */
    private static void merge(
            Map<String, @Nullable Object> message, Map<String, @Nullable Object> payload, String path) {
        payload.forEach((name, value) -> {
            Object there = message.get(name);
            if (there instanceof Map<?, ?> selected && value instanceof Map<?, ?> more) {
                merge(object(selected), object(more), path + name + ".");
            } else if (there == null) {
                message.put(name, value);
            } else if (!there.equals(value)) {
                throw new IllegalArgumentException("The payload has \"" + path + name + "\": " + value
                        + ", where the route key requires \"" + there + "\". Leave it out, or use sendText.");
            }
        });
    }
}
