package dev.switchboard.json;

import org.jspecify.annotations.Nullable;

/**
 * JSON text to a value and back, in one call.
 *
 * <pre>{@code
 * ChatMessage message = Json.read(text, ChatMessageJson.CODEC);
 * String again = Json.write(message, ChatMessageJson.CODEC);
 * }</pre>
 */
public final class Json {
    private Json() {}

    /**
     * Reads a text that is one JSON value and nothing else.
     *
     * @throws JsonFormatException if it is not, or not what the codec reads, or if the constructor of a record refuses its
     *     components with an {@link IllegalArgumentException}, which then is the cause
     */
    public static <T extends @Nullable Object> T read(String text, JsonCodec<T> codec) {
        JsonReader in = JsonReader.of(text);
        T value = readValue(in, codec);
        in.requireEnd();
        return value;
    }

    /** What the constructor of a record refuses is the client's mistake, and stands where the reader does. */
    private static <T extends @Nullable Object> T readValue(JsonReader in, JsonCodec<T> codec) {
        try {
            return codec.read(in);
        } catch (IllegalArgumentException e) {
            throw in.refused(e);
        }
    }

    /**
     * Writes a value as JSON text without white space.
     *
     * @throws IllegalArgumentException if JSON cannot express the value: a NaN, a null where a value is required
     */
    public static <T extends @Nullable Object> String write(@Nullable T value, JsonCodec<T> codec) {
        JsonWriter out = JsonWriter.create();
        out.value(value, codec);
        return out.text();
    }

    /**
     * Writes a value as UTF-8.
     *
     * @throws IllegalArgumentException if JSON cannot express the value
     */
    public static <T extends @Nullable Object> byte[] bytes(@Nullable T value, JsonCodec<T> codec) {
        JsonWriter out = JsonWriter.create();
        out.value(value, codec);
        return out.bytes();
    }
}
