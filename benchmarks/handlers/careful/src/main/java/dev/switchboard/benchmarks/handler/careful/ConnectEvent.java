package dev.switchboard.benchmarks.handler.careful;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;

/** The parts of an event that the handler needs; the rest is skipped. */
record ConnectEvent(String connectionId, String userId, String host) {

    static ConnectEvent read(JsonFactory json, InputStream input) throws IOException {
        String connectionId = "";
        String userId = "";
        String host = "";
        try (JsonParser in = json.createParser(input)) {
            in.nextToken();
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                in.nextToken();
                switch (name) {
                    case "requestContext" -> connectionId = text(in, "connectionId");
                    case "queryStringParameters" -> {
                        String[] query = texts(in, "userId", "host");
                        userId = query[0];
                        host = query[1];
                    }
                    default -> in.skipChildren();
                }
            }
        }
        return new ConnectEvent(connectionId, userId, host);
    }

    private static String text(JsonParser in, String name) throws IOException {
        return texts(in, name)[0];
    }

    /**
     * Reads an object, and returns the values of the given properties. The parser must be at the start of the object.
     */
    private static String[] texts(JsonParser in, String... names) throws IOException {
        String[] values = new String[names.length];
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken token = in.nextToken();
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name) && token == JsonToken.VALUE_STRING) {
                    values[i] = in.getText();
                }
            }
            in.skipChildren();
        }
        return values;
    }
}
