package dev.switchboard.local.gateway;

import static dev.switchboard.local.gateway.MalformedAnswer.require;

import dev.switchboard.local.gateway.JsonValue.JsonArray;
import dev.switchboard.local.gateway.JsonValue.JsonNull;
import dev.switchboard.local.gateway.JsonValue.JsonObject;
import dev.switchboard.local.gateway.JsonValue.JsonString;
import dev.switchboard.local.gateway.Policy.Patterns;
import dev.switchboard.local.gateway.Policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the policy document of an authorizer's response. Conditions are refused, because they are not emulated. */
final class PolicyReader {

    private PolicyReader() {}

    static Policy read(@Nullable JsonValue document) throws MalformedAnswer {
        Map<String, JsonValue> members = members(document, "it has no policyDocument that is an object");
        List<Statement> statements = new ArrayList<>();
        for (JsonValue item : items(members.get("Statement"))) {
            statements.add(statement(members(item, "a Statement of its policyDocument is not an object")));
        }
        require(!statements.isEmpty(), "its policyDocument has no Statement");
        return new Policy(List.copyOf(statements));
    }

    private static Map<String, JsonValue> members(@Nullable JsonValue value, String otherwise) throws MalformedAnswer {
        if (value instanceof JsonObject object) {
            return object.members();
        }
        throw new MalformedAnswer(otherwise);
    }

    private static Statement statement(Map<String, JsonValue> members) throws MalformedAnswer {
        String effect = JsonValue.textOf(members.get("Effect"));
        require(
                effect.equals("Allow") || effect.equals("Deny"),
                "a Statement of its policyDocument has an Effect that is neither \"Allow\" nor \"Deny\"");
        require(
                isEmpty(members.get("Condition")),
                "a Statement of its policyDocument has a Condition, which the local gateway does not evaluate");
        return new Statement(
                effect.equals("Allow"), patterns(members, "Action", true), patterns(members, "Resource", false));
    }

    private static Patterns patterns(Map<String, JsonValue> members, String element, boolean lowerCase)
            throws MalformedAnswer {
        JsonValue including = members.get(element);
        JsonValue excluding = members.get("Not" + element);
        JsonValue value = including == null ? excluding : including;
        require(
                value != null && (including == null || excluding == null),
                "a Statement of its policyDocument must have either " + element + " or Not" + element);
        List<String> patterns = new ArrayList<>();
        for (JsonValue item : items(value)) {
            require(item instanceof JsonString, "the " + element + " of a Statement of its policyDocument is not text");
            String pattern = JsonValue.textOf(item);
            patterns.add(lowerCase ? pattern.toLowerCase(Locale.ROOT) : pattern);
        }
        return new Patterns(List.copyOf(patterns), including == null);
    }

    /** Returns the elements of a list. IAM accepts a single element in place of a list. */
    private static List<JsonValue> items(@Nullable JsonValue value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof JsonArray array ? array.items() : List.of(value);
    }

    private static boolean isEmpty(@Nullable JsonValue condition) {
        return condition == null
                || condition instanceof JsonNull
                || (condition instanceof JsonObject object && object.members().isEmpty());
    }
}
