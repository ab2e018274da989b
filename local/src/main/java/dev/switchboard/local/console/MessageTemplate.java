package dev.switchboard.local.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.local.gateway.RouteSelectionExpression;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The least that a message must say to reach a route; the rest is for a person to add. */
final class MessageTemplate {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{request\\.body\\.([^}]+)}|^\\$request\\.body\\.(.+)$");

    private MessageTemplate() {}

    /** Nothing for routes that no message reaches, and where the expression does not show how. */
    static Optional<String> of(RouteSelectionExpression expression, String routeKey) {
        if (routeKey.startsWith("$")) {
            return routeKey.equals("$default") ? Optional.of("hello") : Optional.empty();
        }
        List<String> paths = new ArrayList<>();
        Matcher key = keyPattern(expression.toString(), paths).matcher(routeKey);
        if (!key.matches()) {
            return Optional.empty();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            put(members, List.of(paths.get(i).split("\\.")), key.group(i + 1));
        }
        return Optional.of(Json.object(json -> write(json, members)))
                .filter(message -> expression.evaluate(message).equals(Optional.of(routeKey)));
    }

    /** What keys of this expression look like: a group for each variable, whose path is added to the list. */
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
    private static void put(Map<String, Object> members, List<String> path, String value) {
        if (path.size() == 1) {
            members.put(path.get(0), value);
        } else if (members.computeIfAbsent(path.get(0), name -> new LinkedHashMap<String, Object>())
                instanceof Map<?, ?> inner) {
            put((Map<String, Object>) inner, path.subList(1, path.size()), value);
        }
    }

    private static void write(JsonGenerator json, Map<?, ?> members) throws IOException {
        for (Map.Entry<?, ?> member : members.entrySet()) {
            json.writeFieldName(String.valueOf(member.getKey()));
            if (member.getValue() instanceof Map<?, ?> inner) {
                json.writeStartObject();
                write(json, inner);
                json.writeEndObject();
            } else {
                json.writeString(String.valueOf(member.getValue()));
            }
        }
    }
}
