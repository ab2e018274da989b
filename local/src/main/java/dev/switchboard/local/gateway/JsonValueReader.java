package dev.switchboard.local.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.switchboard.local.gateway.JsonValue.JsonArray;
import dev.switchboard.local.gateway.JsonValue.JsonBoolean;
import dev.switchboard.local.gateway.JsonValue.JsonNull;
import dev.switchboard.local.gateway.JsonValue.JsonNumber;
import dev.switchboard.local.gateway.JsonValue.JsonObject;
import dev.switchboard.local.gateway.JsonValue.JsonString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads text as one JSON value, strictly by default. The parser's own limits bound the nesting depth. */
final class JsonValueReader {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonFactory LENIENT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private JsonValueReader() {}

    /** Reads a value; empty if the text is not JSON. */
    static Optional<JsonValue> read(String text) {
        return read(text, FACTORY);
    }

    /**
     * Reads a value leniently: names may lack quotes, and single quotes are accepted. Empty if the text cannot be read.
     */
    static Optional<JsonValue> readLeniently(String text) {
        return read(text, LENIENT);
    }

    private static Optional<JsonValue> read(String text, JsonFactory factory) {
        try (JsonParser parser = factory.createParser(text)) {
            return whole(parser);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** Reads a value; empty if the bytes are not JSON in UTF-8. */
    static Optional<JsonValue> read(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            return whole(parser);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<JsonValue> whole(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return Optional.empty();
        }
        JsonValue value = value(parser, first);
        return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    }

    private static JsonValue value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonString(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            default -> throw new IOException("Unexpected token " + token);
        };
    }

    private static JsonObject object(JsonParser parser) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return new JsonObject(members);
    }

    private static JsonArray array(JsonParser parser) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new JsonArray(items);
    }
}
