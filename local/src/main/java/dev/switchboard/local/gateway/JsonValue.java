package dev.switchboard.local.gateway;

import java.util.List;
import java.util.Map;

/** A JSON value, with numbers kept as they were written. */
sealed interface JsonValue {

    /** An object; of members with one name the last counts. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {}

    /** An array. */
    record JsonArray(List<JsonValue> items) implements JsonValue {}

    /** A string. */
    record JsonText(String value) implements JsonValue {}

    /** A number, as its literal. */
    record JsonNumber(String literal) implements JsonValue {}

    /** {@code true} or {@code false}. */
    record JsonBoolean(boolean value) implements JsonValue {}

    /** {@code null}. */
    record JsonNull() implements JsonValue {}
}
