package dev.switchboard.local.gateway;

import static dev.switchboard.local.gateway.MalformedAnswer.require;

import dev.switchboard.local.gateway.IntegrationOutcome.Answered;
import dev.switchboard.local.gateway.IntegrationOutcome.Malformed;
import dev.switchboard.local.gateway.JsonValue.JsonBoolean;
import dev.switchboard.local.gateway.JsonValue.JsonNull;
import dev.switchboard.local.gateway.JsonValue.JsonNumber;
import dev.switchboard.local.gateway.JsonValue.JsonObject;
import dev.switchboard.local.gateway.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a function's response as strictly as API Gateway does: {@code statusCode} is required, unknown keys are
 * refused, and the body must be text.
 */
final class AnswerReader {

    private static final Set<String> KEYS =
            Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

    private final Map<String, JsonValue> members;

    private AnswerReader(Map<String, JsonValue> members) {
        this.members = members;
    }

    static IntegrationOutcome read(byte[] payload) {
        Optional<JsonValue> value = JsonValueReader.read(payload);
        if (value.isEmpty()) {
            return new Malformed("it is not JSON");
        }
        if (!(value.get() instanceof JsonObject object)) {
            return new Malformed("it is " + value.get().kind() + ", not an object");
        }
        try {
            return new AnswerReader(object.members()).read();
        } catch (MalformedAnswer malformed) {
            return new Malformed(malformed.why());
        }
    }

    private Answered read() throws MalformedAnswer {
        for (String key : members.keySet()) {
            require(KEYS.contains(key), "it has the unknown key \"" + key + "\"");
        }
        JsonValue multiValueHeaders = member("multiValueHeaders");
        require(
                multiValueHeaders == null || multiValueHeaders instanceof JsonObject,
                "its multiValueHeaders are not an object");
        return new Answered(statusCode(), headers(), body(), base64Encoded());
    }

    private int statusCode() throws MalformedAnswer {
        JsonValue value = member("statusCode");
        require(value != null, "it has no statusCode");
        String digits = value instanceof JsonNumber number
                ? number.literal()
                : value instanceof JsonString text ? text.value() : "";
        require(isStatus(digits), "its statusCode is not an HTTP status from 200 to 599");
        return Integer.parseInt(digits);
    }

    private static boolean isStatus(String digits) {
        return digits.length() == 3
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && digits.charAt(0) >= '2'
                && digits.charAt(0) <= '5';
    }

    private Map<String, String> headers() throws MalformedAnswer {
        Map<String, String> headers = new LinkedHashMap<>();
        JsonValue value = member("headers");
        require(value == null || value instanceof JsonObject, "its headers are not an object");
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> header : object.members().entrySet()) {
                headers.put(header.getKey(), scalar(header.getValue()));
            }
        }
        return headers;
    }

    private static String scalar(JsonValue value) throws MalformedAnswer {
        require(
                value instanceof JsonString || value instanceof JsonNumber || value instanceof JsonBoolean,
                "a header's value is " + value.kind());
        return value.text();
    }

    private @Nullable String body() throws MalformedAnswer {
        JsonValue value = member("body");
        require(value == null || value instanceof JsonString, "its body is not text");
        return value instanceof JsonString text ? text.value() : null;
    }

    private boolean base64Encoded() throws MalformedAnswer {
        JsonValue value = member("isBase64Encoded");
        require(value == null || value instanceof JsonBoolean, "its isBase64Encoded is neither true nor false");
        return value instanceof JsonBoolean flag && flag.value();
    }

    /** Returns the value of a member; null if the member is absent or JSON null. */
    private @Nullable JsonValue member(String name) {
        JsonValue value = members.get(name);
        return value instanceof JsonNull ? null : value;
    }
}
