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

    /** Returns a scalar as text, and an array in brackets; the empty string for an object and for JSON null. */
    String text();

    /** Returns a name for the kind of this value, for messages. */
    String kind();

    /** An object. If a name occurs more than once, the last member is kept. */
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

        @Override
        public String text() {
            return "";
        }

        @Override
        public String kind() {
            return "an object";
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

        @Override
        public String text() {
            return items.stream().map(JsonValue::text).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /** A string. */
    record JsonString(String value) implements JsonValue {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeString(value);
        }

        @Override
        public String text() {
            return value;
        }

        @Override
        public String kind() {
            return "text";
        }
    }

    /** A number, in the form of its literal. */
    record JsonNumber(String literal) implements JsonValue {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeNumber(literal);
        }

        @Override
        public String text() {
            return literal;
        }

        @Override
        public String kind() {
            return "a number or a boolean";
        }
    }

    /** {@code true} or {@code false}. */
    record JsonBoolean(boolean value) implements JsonValue {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeBoolean(value);
        }

        @Override
        public String text() {
            return String.valueOf(value);
        }

        @Override
        public String kind() {
            return "a number or a boolean";
        }
    }

    /** {@code null}. */
    record JsonNull() implements JsonValue {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeNull();
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public String kind() {
            return "null";
        }
    }

    /** Returns the text of a value; the empty string for null. */
    static String textOf(@Nullable JsonValue value) {
        return value == null ? "" : value.text();
    }
}
