package dev.switchboard.local.gateway;

import static dev.switchboard.local.gateway.MalformedAnswer.require;

import dev.switchboard.local.gateway.JsonValue.JsonArray;
import dev.switchboard.local.gateway.JsonValue.JsonNull;
import dev.switchboard.local.gateway.JsonValue.JsonObject;
import dev.switchboard.local.gateway.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an authorizer's response: the principal, an IAM policy, and a context for later events. */
final class AuthorizerAnswerReader {

    private static final int MAX_BYTES = 8 * 1024;
    private static final String PRINCIPAL_ID = "principalId";

    private AuthorizerAnswerReader() {}

    static AuthorizerOutcome read(byte[] payload, String methodArn) {
        try {
            require(payload.length <= MAX_BYTES, "it has more than " + MAX_BYTES + " bytes");
            JsonValue value = JsonValueReader.read(payload).orElseThrow(() -> new MalformedAnswer("it is not JSON"));
            require(value instanceof JsonObject, "it is " + value.kind() + ", not an object");
            return read(((JsonObject) value).members(), methodArn);
        } catch (MalformedAnswer malformed) {
            return new AuthorizerOutcome.Failed("malformed response: " + malformed.why(), null);
        }
    }

    private static AuthorizerOutcome read(Map<String, JsonValue> members, String methodArn) throws MalformedAnswer {
        JsonValue principal = members.get(PRINCIPAL_ID);
        require(principal instanceof JsonString, "it has no " + PRINCIPAL_ID + " that is text");
        Map<String, String> values = context(members.get("context"));
        // The principal comes last, as on AWS, and replaces a value of that name in the context.
        values.remove(PRINCIPAL_ID);
        values.put(PRINCIPAL_ID, JsonValue.textOf(principal));
        Policy policy = PolicyReader.read(members.get("policyDocument"));
        return policy.refusal(methodArn)
                .<AuthorizerOutcome>map(why -> new AuthorizerOutcome.Denied(403, why))
                .orElseGet(() -> new AuthorizerOutcome.Allowed(values));
    }

    /** Returns the context with every value as text, because later events contain the values as text. */
    private static Map<String, String> context(@Nullable JsonValue context) throws MalformedAnswer {
        Map<String, String> values = new LinkedHashMap<>();
        if (context == null || context instanceof JsonNull) {
            return values;
        }
        require(context instanceof JsonObject, "its context is not an object");
        for (Map.Entry<String, JsonValue> value :
                ((JsonObject) context).members().entrySet()) {
            require(
                    !(value.getValue() instanceof JsonObject || value.getValue() instanceof JsonArray),
                    "\"" + value.getKey() + "\" in its context is not text, a number or a boolean");
            if (!(value.getValue() instanceof JsonNull)) {
                values.put(value.getKey(), JsonValue.textOf(value.getValue()));
            }
        }
        return values;
    }
}
