package dev.switchboard.local.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON value. Numbers are kept as they were written. */
sealed interface JsonValue {

    /** Writes this value. */
    void writeTo(JsonGenerator json) throws IOException;

    /** An object. If a name occurs more than once, the last member counts. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeStartObject();
            for (Map.Entry<String, JsonValue> member : members.entrySet()) {
                json.writeFieldName(member.getKey());
                member.getValue().writeTo(json);
            }
            json.writeEndObject();
        }
    }

    /** An array. */
    record JsonArray(List<JsonValue> items) implements JsonValue {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (JsonValue item : items) {
                item.writeTo(json);
            }
            json.writeEndArray();
        }
    }

    /** A string. */
    record JsonString(String value) implements JsonValue {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeString(value);
        }
    }

    /** A number, in the form of its literal. */
    record JsonNumber(String literal) implements JsonValue {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeNumber(literal);
        }
    }

    /** {@code true} or {@code false}. */
    record JsonBoolean(boolean value) implements JsonValue {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeBoolean(value);
        }
    }

    /** {@code null}. */
    record JsonNull() implements JsonValue {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeNull();
        }
    }

    /**
     * Returns a scalar as text, and an array in brackets; the empty string for an object, for JSON null and for null.
     */
    static String text(@Nullable JsonValue value) {
        if (value == null || value instanceof JsonNull || value instanceof JsonObject) {
            return "";
        }
        if (value instanceof JsonString text) {
            return text.value();
        }
        if (value instanceof JsonArray array) {
            return array.items().stream().map(JsonValue::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof JsonNumber number ? number.literal() : String.valueOf(((JsonBoolean) value).value());
    }

    /** Returns a name for the kind of a value, for messages. */
    static String kind(JsonValue value) {
        if (value instanceof JsonNull) {
            return "null";
        }
        if (value instanceof JsonArray) {
            return "an array";
        }
        if (value instanceof JsonObject) {
            return "an object";
        }
        return value instanceof JsonString ? "text" : "a number or a boolean";
    }
}
