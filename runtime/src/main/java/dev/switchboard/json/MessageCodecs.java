package dev.switchboard.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes whatever a program sends as a message, by what it is at run time: an object of a class with a generated codec,
 * a map, a collection of these, or {@link RawJson}. Values in a map may also be text, numbers, booleans, enums,
 * {@code UUID}, {@code Instant}, {@code Optional} and null.
 *
 * <p>Thread-safe: there is no state but the codecs that have been found.
 */
public final class MessageCodecs {
    private static final GeneratedCodecs GENERATED = new GeneratedCodecs();

    private MessageCodecs() {}

    /**
     * A message as JSON text.
     *
     * @throws IllegalArgumentException if it is plain text, or something in it has no JSON codec
     */
    public static String text(Object message) {
        JsonWriter out = JsonWriter.create();
        write(out, message);
        return out.text();
    }

    /**
     * Writes a message.
     *
     * @throws IllegalArgumentException if it is plain text, or something in it has no JSON codec
     */
    public static void write(JsonWriter out, Object message) {
        if (message instanceof CharSequence) {
            throw new IllegalArgumentException(
                    "A message is not plain text. Send ready JSON as RawJson.of(text), and text"
                            + " as a property of a record or a map.");
        }
        if (message instanceof Map || message instanceof Iterable || message instanceof RawJson) {
            writeValue(out, message);
        } else {
            AnyValueWriter.writeObject(out, message, GENERATED);
        }
    }

    /**
     * The codec that was generated for a class.
     *
     * @throws IllegalArgumentException if it has none
     */
    @SuppressWarnings("unchecked") // it was found by the class's own name
    public static <T> JsonCodec<T> generatedFor(Class<T> type) {
        return (JsonCodec<T>) GENERATED.get(type);
    }

    /** Writes a value in a message. */
    static void writeValue(JsonWriter out, @Nullable Object value) {
        AnyValueWriter.write(out, value, GENERATED);
    }
}
