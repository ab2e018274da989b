package dev.switchboard.local.gateway;

import dev.switchboard.local.gateway.JsonValue.JsonObject;
import java.util.Map;

/**
 * A value of the handshake on which an authorizer bases its decision, such as {@code
 * route.request.header.Authorization}. A handshake without the value is refused, and the authorizer is not called.
 */
public final class IdentitySource {

    private final String expression;
    private final Location place;
    private final String name;

    private IdentitySource(String expression, Location place, String name) {
        this.expression = expression;
        this.place = place;
        this.name = name;
    }

    /**
     * Reads an expression: {@code route.request.header.…}, {@code route.request.querystring.…},
     * {@code stageVariables.…} or {@code context.…}.
     *
     * @throws IllegalArgumentException if API Gateway would not accept it
     */
    public static IdentitySource parse(String expression) {
        for (Location place : Location.values()) {
            if (expression.startsWith(place.prefix) && expression.length() > place.prefix.length()) {
                return new IdentitySource(expression, place, expression.substring(place.prefix.length()));
            }
        }
        throw new IllegalArgumentException("Identity source \"" + expression
                + "\" is not valid. Use route.request.header.NAME, route.request.querystring.NAME, stageVariables.NAME"
                + " or context.NAME.");
    }

    /** Whether the authorizer's event has a value for it that is not empty. */
    boolean isIn(JsonObject event) {
        return event.members().get(place.member) instanceof JsonObject values
                && !place.textIn(values, name).isEmpty();
    }

    /** Returns the expression as it was written. */
    @Override
    public String toString() {
        return expression;
    }

    /** Places in the authorizer's event from which values are taken. */
    private enum Location {
        HEADER("route.request.header.", "headers") {
            @Override
            String textIn(JsonObject values, String name) {
                return values.members().entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .map(JsonValue::text)
                        .findFirst()
                        .orElse("");
            }
        },
        QUERY("route.request.querystring.", "queryStringParameters"),
        STAGE_VARIABLE("stageVariables.", "stageVariables"),
        CONTEXT("context.", "requestContext") {
            @Override
            String textIn(JsonObject values, String name) {
                return JsonPathExpression.parse("." + name)
                        .map(path -> path.textIn(values))
                        .orElse("");
            }
        };

        private final String prefix;
        private final String member;

        Location(String prefix, String member) {
            this.prefix = prefix;
            this.member = member;
        }

        String textIn(JsonObject values, String name) {
            return JsonValue.text(values.members().get(name));
        }
    }
}
