package dev.switchboard.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes any object that a program may send as a message, according to its class at run time: an object of a class with
 * a generated codec, a map, a collection of these, or {@link RawJson}. Values in a map may also be text, numbers,
 * booleans, enums, {@code UUID}, {@code Instant}, {@code Optional} and null. Senders and the test kit use this class,
 * and an application's own {@code MessageSender} can use it to write the same JSON.
 *
 * <p>Thread-safe. The only state is a cache of the codecs found so far.
 */
public final class MessageCodecs {
    private static final GeneratedCodecs GENERATED = new GeneratedCodecs();

    private MessageCodecs() {}

    /**
     * {@return a message as JSON text}
     *
     * @param message the message
     * @throws IllegalArgumentException if the message is plain text, or if a value in it has no JSON codec
     */
    public static String text(Object message) {
        JsonWriter out = JsonWriter.create();
        write(out, message);
        return out.text();
    }

    /**
     * Writes a message.
     *
     * @param out the writer to which the JSON is written
     * @param message the message
     * @throws IllegalArgumentException if the message is plain text, or if a value in it has no JSON codec
     */
    public static void write(JsonWriter out, Object message) {
        if (message instanceof CharSequence) {
            throw new IllegalArgumentException(
                    "A message cannot be plain text. If the text is JSON, send RawJson.of(text); otherwise send"
                            + " the text as a property of a record or a map.");
        }
        if (message instanceof Map || message instanceof Iterable || message instanceof RawJson) {
            writeValue(out, message);
        } else {
            AnyValueWriter.writeObject(out, message, GENERATED);
        }
    }

    /**
     * {@return the codec that was generated for a class}
     *
     * @param <T> the type of the messages
     * @param type the class of the messages
     * @throws IllegalArgumentException if no codec was generated for it
     */
    @SuppressWarnings("unchecked") // The codec was found by the name of the class.
    public static <T> JsonCodec<T> generatedFor(Class<T> type) {
        return (JsonCodec<T>) GENERATED.get(type);
    }

    /** Writes a value that is part of a message. */
    static void writeValue(JsonWriter out, @Nullable Object value) {
        AnyValueWriter.write(out, value, GENERATED);
    }
}
