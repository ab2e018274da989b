package dev.switchboard.local.gateway;

import dev.switchboard.local.gateway.JsonValue.JsonArray;
import dev.switchboard.local.gateway.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The expression by which API Gateway reads the route key from a message. An expression is {@code
 * $request.body.action}, {@code ${request.body.action}}, several variables of the second form with text between them
 * ({@code ${request.body.service}/${request.body.action}}), or plain text. In text, {@code \$} stands for a dollar
 * sign. Immutable.
 */
public final class RouteSelectionExpression {

    private static final String BODY = "request.body";

    private final String source;
    private final List<Part> parts;
    private final boolean lenient;

    private RouteSelectionExpression(String source, List<Part> parts, boolean lenient) {
        this.source = source;
        this.parts = parts;
        this.lenient = lenient;
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if API Gateway would not accept the expression; the message names the place
     */
    public static RouteSelectionExpression parse(String source) {
        if (source.startsWith("$" + BODY)) {
            Part path = bodyPath(source, source.substring(1));
            return new RouteSelectionExpression(source, List.of(path), false);
        }
        return new RouteSelectionExpression(source, parts(source), false);
    }

    /**
     * Returns this expression for lenient reading: in messages, names may lack quotes, and strings may have single
     * quotes. Such messages are not valid JSON, but API Gateway has been observed to read them.
     */
    public RouteSelectionExpression readingLeniently() {
        return new RouteSelectionExpression(source, parts, true);
    }

    /**
     * Returns the route key of a message. An absent value is treated as empty text.
     *
     * <p>In a message that is an array, only an expression with an index finds the key ({@code $request.body[2]}). It
     * is not confirmed that API Gateway supports such an index.
     *
     * @return the route key; empty if the message is neither a JSON object nor an array to which an index of this
     *     expression applies; without a key, a message can only reach {@code $default}
     */
    public Optional<String> evaluate(String message) {
        return (lenient ? JsonValueReader.readLeniently(message) : JsonValueReader.read(message))
                .filter(this::isReadable)
                .map(this::evaluate);
    }

    private boolean isReadable(JsonValue body) {
        return body instanceof JsonObject || (body instanceof JsonArray && readsArrays());
    }

    private boolean readsArrays() {
        return parts.stream()
                .anyMatch(part -> part instanceof BodyPath path && path.path().beginsInArray());
    }

    private String evaluate(JsonValue body) {
        StringBuilder key = new StringBuilder();
        for (Part part : parts) {
            key.append(part instanceof BodyPath path ? path.path().textIn(body) : ((Literal) part).text());
        }
        return key.toString();
    }

    /**
     * Returns the values by which a message selects a route: the inverse of {@link #evaluate}. If a key can be divided
     * among several places in more than one way, each place takes as little as possible.
     *
     * @return the value for each place, which is a list of nested names; empty if no message can select that key, or if
     *     a place is in an array
     */
    public Optional<Map<List<String>, String>> valuesFor(String routeKey) {
        Map<List<String>, String> values = new LinkedHashMap<>();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof BodyPath path && path.path().names().isPresent()) {
                int end = endOfValue(i, routeKey, at);
                values.put(path.path().names().get(), routeKey.substring(at, end));
                at = end;
            } else if (parts.get(i) instanceof Literal text && routeKey.startsWith(text.text(), at)) {
                at += text.text().length();
            } else {
                return Optional.empty();
            }
        }
        return at == routeKey.length() ? Optional.of(values) : Optional.empty();
    }

    /** Returns the end of a value: the start of the text that follows it, or the end of the key for the last value. */
    private int endOfValue(int part, String routeKey, int start) {
        boolean textFollows = part + 1 < parts.size()
                && parts.get(part + 1) instanceof Literal text
                && !text.text().isEmpty();
        int end = textFollows ? routeKey.indexOf(((Literal) parts.get(part + 1)).text(), start) : -1;
        return end < 0 ? routeKey.length() : end;
    }

    /** Returns the expression as it was written. */
    @Override
    public String toString() {
        return source;
    }

    private static List<Part> parts(String source) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            if (source.startsWith("\\$", at)) {
                text.append('$');
                at += 2;
            } else if (source.charAt(at) != '$') {
                text.append(source.charAt(at));
                at++;
            } else {
                parts.add(new Literal(text.toString()));
                text.setLength(0);
                int end = endOfVariable(source, at);
                parts.add(bodyPath(source, source.substring(at + 2, end)));
                at = end + 1;
            }
        }
        parts.add(new Literal(text.toString()));
        return parts;
    }

    private static int endOfVariable(String source, int dollar) {
        int end = source.indexOf('}', dollar);
        if (!source.startsWith("${", dollar) || end < 0) {
            throw invalid(
                    source,
                    "the dollar sign at character " + (dollar + 1)
                            + " does not begin $request.body.… or ${request.body.…}; write \\$ for the sign itself");
        }
        return end;
    }

    private static Part bodyPath(String source, String variable) {
        if (!variable.startsWith(BODY)) {
            throw invalid(source, "\"" + variable + "\" is not a path into request.body");
        }
        String path = variable.substring(BODY.length());
        return new BodyPath(JsonPathExpression.parse(path)
                .orElseThrow(() -> invalid(
                        source,
                        "\"" + path + "\" is not a path to one value, which has names after dots or in quotes and"
                                + " brackets, and indexes in brackets")));
    }

    private static IllegalArgumentException invalid(String source, String why) {
        return new IllegalArgumentException("Route selection expression \"" + source + "\": " + why + ".");
    }

    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record BodyPath(JsonPathExpression path) implements Part {}
}
