package dev.switchboard.local.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Creates messages that reach a route and have the members that the route's method reads. A person then fills in the
 * values.
 */
final class MessageTemplate {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{request\\.body\\.([^}]+)}|^\\$request\\.body\\.(.+)$");

    private MessageTemplate() {}

    /**
     * Creates a message for a route.
     *
     * @param payload the members that the route's method reads, as far as they are known
     * @return the message; empty if no message can reach the route, or if the expression does not show how to reach it
     */
    static Optional<String> of(
            RouteSelectionExpression expression, String routeKey, Map<String, @Nullable Object> payload) {
        if (routeKey.startsWith("$")) {
            return routeKey.equals("$default") ? Optional.of(anything(payload)) : Optional.empty();
        }
        List<String> paths = new ArrayList<>();
        Matcher key = keyPattern(expression.toString(), paths).matcher(routeKey);
        if (!key.matches()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            put(members, List.of(paths.get(i).split("\\.")), key.group(i + 1));
        }
        addAbsent(members, payload);
        return Optional.of(ConsoleJson.object(json -> write(json, members)))
                .filter(message -> expression.evaluate(message).equals(Optional.of(routeKey)));
    }

    private static String anything(Map<String, @Nullable Object> payload) {
        return payload.isEmpty() ? "hello" : ConsoleJson.object(json -> write(json, payload));
    }

    /** Adds members, but keeps the values of those that select the route. The method may read such members as well. */
    @SuppressWarnings("unchecked")
    private static void addAbsent(Map<String, @Nullable Object> members, Map<String, @Nullable Object> payload) {
        payload.forEach((name, value) -> {
            if (members.get(name) instanceof Map<?, ?> inner && value instanceof Map<?, ?> more) {
                addAbsent((Map<String, @Nullable Object>) inner, (Map<String, @Nullable Object>) more);
            } else if (!members.containsKey(name)) {
                members.put(name, value);
            }
        });
    }

    /**
     * Returns a pattern that matches the route keys an expression can produce, with a group for each variable. Adds the
     * path of each variable to the list.
     */
    private static Pattern keyPattern(String expression, List<String> paths) {
        StringBuilder pattern = new StringBuilder();
        Matcher variable = VARIABLE.matcher(expression);
        int end = 0;
        while (variable.find()) {
            pattern.append(Pattern.quote(
                            expression.substring(end, variable.start()).replace("\\$", "$")))
                    .append("(.+?)");
            paths.add(variable.group(1) == null ? variable.group(2) : variable.group(1));
            end = variable.end();
        }
        return Pattern.compile(pattern + Pattern.quote(expression.substring(end).replace("\\$", "$")));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> members, List<String> path, String value) {
        if (path.size() == 1) {
            members.put(path.get(0), value);
        } else if (members.computeIfAbsent(path.get(0), name -> new LinkedHashMap<String, @Nullable Object>())
                instanceof Map<?, ?> inner) {
            put((Map<String, @Nullable Object>) inner, path.subList(1, path.size()), value);
        }
    }

    private static void write(JsonGenerator json, Map<?, ?> members) throws IOException {
        for (Map.Entry<?, ?> member : members.entrySet()) {
            json.writeFieldName(String.valueOf(member.getKey()));
            writeValue(json, member.getValue());
        }
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            write(json, members);
            json.writeEndObject();
        } else if (value instanceof List<?> elements) {
            json.writeStartArray();
            for (Object element : elements) {
                writeValue(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
