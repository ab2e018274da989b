package dev.switchboard.local.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads the error that a runtime posts: {@code {"errorType":…,"errorMessage":…,"stackTrace":[…]}}. */
final class FunctionErrorReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String UNKNOWN_TYPE = "Runtime.Unknown";

    private FunctionErrorReader() {}

    /** Reads a report. Does not throw: even a report that cannot be read means that the function failed. */
    static FunctionError read(byte[] report) {
        String type = UNKNOWN_TYPE;
        String message = "";
        try (JsonParser parser = JSON.createParser(report)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING && name.equals("errorType")) {
                    type = parser.getText();
                } else if (value == JsonToken.VALUE_STRING && name.equals("errorMessage")) {
                    message = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException unreadable) {
            return new FunctionError(type, "The runtime's error report cannot be read.");
        }
        return new FunctionError(type, message);
    }
}
