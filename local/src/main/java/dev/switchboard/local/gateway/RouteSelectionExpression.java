package dev.switchboard.local.gateway;

import dev.switchboard.local.gateway.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How API Gateway reads the route key from a message: {@code $request.body.action}, {@code ${request.body.action}},
 * several of the latter with text between them ({@code ${request.body.service}/${request.body.action}}), or plain text,
 * in which {@code \$} stands for a dollar sign. Immutable.
 */
public final class RouteSelectionExpression {

    private static final String BODY = "request.body";

    private final String source;
    private final List<Part> parts;

    private RouteSelectionExpression(String source, List<Part> parts) {
        this.source = source;
        this.parts = parts;
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if API Gateway would not accept it, naming the place
     */
    public static RouteSelectionExpression parse(String source) {
        if (source.startsWith("$" + BODY)) {
            Part path = bodyPath(source, source.substring(1));
            return new RouteSelectionExpression(source, List.of(path));
        }
        return new RouteSelectionExpression(source, parts(source));
    }

    /**
     * The route key that a message asks for. A value that is not there counts as empty text.
     *
     * @return nothing if the message is not a JSON object and can therefore only reach {@code $default}
     */
    public Optional<String> evaluate(String message) {
        return JsonReader.read(message)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .map(this::evaluate);
    }

    private String evaluate(JsonObject body) {
        StringBuilder key = new StringBuilder();
        for (Part part : parts) {
            key.append(part instanceof BodyPath path ? path.path().textIn(body) : ((Text) part).text());
        }
        return key.toString();
    }

    /** The expression as it was written. */
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
                parts.add(new Text(text.toString()));
                text.setLength(0);
                int end = endOfVariable(source, at);
                parts.add(bodyPath(source, source.substring(at + 2, end)));
                at = end + 1;
            }
        }
        parts.add(new Text(text.toString()));
        return parts;
    }

    private static int endOfVariable(String source, int dollar) {
        int end = source.indexOf('}', dollar);
        if (!source.startsWith("${", dollar) || end < 0) {
            throw invalid(
                    source,
                    "the dollar sign at character " + (dollar + 1)
                            + " begins neither $request.body.… nor ${request.body.…}; write \\$ for the sign itself");
        }
        return end;
    }

    private static Part bodyPath(String source, String variable) {
        if (!variable.startsWith(BODY)) {
            throw invalid(source, "\"" + variable + "\" is not a path into request.body");
        }
        String path = variable.substring(BODY.length());
        return new BodyPath(JsonPath.parse(path)
                .orElseThrow(() -> invalid(
                        source,
                        "\"" + path + "\" is not a path to one place: names after dots, or in brackets and quotes,"
                                + " and indexes in brackets")));
    }

    private static IllegalArgumentException invalid(String source, String why) {
        return new IllegalArgumentException("Route selection expression \"" + source + "\": " + why + ".");
    }

    private sealed interface Part {}

    private record Text(String text) implements Part {}

    private record BodyPath(JsonPath path) implements Part {}
}
