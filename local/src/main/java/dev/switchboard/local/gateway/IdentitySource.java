package dev.switchboard.local.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value on which an authorizer bases its decision, such as {@code route.request.header.Authorization}. A handshake
 * without the value is refused, and the authorizer is not called.
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
     * @throws IllegalArgumentException if API Gateway would not accept the expression
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

    /** Returns whether the authorizer's event has a non-empty value for this source. */
    boolean isIn(AuthorizerRequest request) {
        return !place.textIn(request, name).isEmpty();
    }

    /** Returns the expression as it was written. */
    @Override
    public String toString() {
        return expression;
    }

    /** Places in the authorizer's event from which values are taken. */
    private enum Location {
        HEADER("route.request.header.") {
            @Override
            String textIn(AuthorizerRequest request, String name) {
                return last(request.headers().get(name));
            }
        },
        QUERY("route.request.querystring.") {
            @Override
            String textIn(AuthorizerRequest request, String name) {
                return last(request.query().get(name));
            }
        },
        STAGE_VARIABLE("stageVariables.") {
            @Override
            String textIn(AuthorizerRequest request, String name) {
                return request.stageVariables().getOrDefault(name, "");
            }
        },
        CONTEXT("context.") {
            @Override
            String textIn(AuthorizerRequest request, String name) {
                return JsonPathExpression.parse("." + name)
                        .map(path -> path.textIn(request.context()))
                        .orElse("");
            }
        };

        private final String prefix;

        Location(String prefix) {
            this.prefix = prefix;
        }

        /** Returns the value with the given name as text; the empty string if the event does not have it. */
        abstract String textIn(AuthorizerRequest request, String name);

        /**
         * Returns the last value, which is the one in the event's single-value form; the empty string if there is no
         * value.
         */
        private static String last(@Nullable List<String> values) {
            return values == null ? "" : values.get(values.size() - 1);
        }
    }
}
