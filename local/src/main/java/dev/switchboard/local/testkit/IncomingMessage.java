package dev.switchboard.local.testkit;

import dev.switchboard.json.Json;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonFormatException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads received messages as the types that a test expects. */
final class IncomingMessage {

    private static final String TYPE = "type";

    private IncomingMessage() {}

    /**
     * Reads a message.
     *
     * @throws Mismatch if the message is of a different type
     * @throws IllegalArgumentException if the type cannot be read from JSON at all
     */
    static <T> T read(String text, Class<T> type) throws Mismatch {
        JsonCodec<T> codec = ComponentCodecs.single(type);
        try {
            T value = Json.read(text, codec);
            if (RecordTree.codecOf(type).isPresent()) {
                requireSameType(text, Json.write(value, codec));
            }
            return value;
        } catch (JsonFormatException wrong) {
            throw new Mismatch(String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * Compares the types by name. A codec writes the type's name but does not read it, so reading alone cannot
     * distinguish types with the same members.
     */
    private static void requireSameType(String text, String expected) throws Mismatch {
        Object wanted = typeIn(expected);
        Object found = typeIn(text);
        if (wanted != null && !wanted.equals(found)) {
            throw new Mismatch(
                    found == null
                            ? "its type is missing; it should be " + wanted
                            : "its type is " + found + " instead of " + wanted);
        }
    }

    private static @Nullable Object typeIn(String json) {
        return Json.read(json, JsonCodecs.ANY) instanceof Map<?, ?> map ? map.get(TYPE) : null;
    }

    /** Thrown when a message is not of the type that the test expects. */
    static final class Mismatch extends Exception {

        private static final long serialVersionUID = 1L;

        Mismatch(String why) {
            super(why);
        }
    }
}
