package dev.switchboard.json;

import org.jspecify.annotations.Nullable;

/**
 * Converts JSON text to a value, or a value to JSON text, in one call.
 *
 * <pre>{@code
 * ChatMessage message = Json.read(text, ChatMessageJson.CODEC);
 * String again = Json.write(message, ChatMessageJson.CODEC);
 * }</pre>
 */
public final class Json {
    private Json() {}

    /**
     * Reads text that consists of exactly one JSON value.
     *
     * @param <T> the type of the value
     * @param text exactly one JSON value
     * @param codec the codec of the value
     * @return the value
     * @throws JsonFormatException if the text is not exactly one JSON value or the codec cannot read the value; also if
     *     the constructor of a record rejects its components with an {@link IllegalArgumentException}, which is then
     *     the cause
     */
    public static <T extends @Nullable Object> T read(String text, JsonCodec<T> codec) {
        JsonReader in = JsonReader.of(text);
        T value = readValue(in, codec);
        in.requireEnd();
        return value;
    }

    /** Treats an exception from the constructor of a record as a mistake in the JSON, at the position of the reader. */
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
     * @param <T> the type of the value
     * @param value the value
     * @param codec the codec of the value
     * @return the JSON text
     * @throws IllegalArgumentException if JSON cannot express the value, such as NaN, or null where a value is required
     */
    public static <T extends @Nullable Object> String write(@Nullable T value, JsonCodec<T> codec) {
        JsonWriter out = JsonWriter.create();
        out.value(value, codec);
        return out.text();
    }

    /**
     * Writes a value as UTF-8.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param codec the codec of the value
     * @return the JSON text in UTF-8
     * @throws IllegalArgumentException if JSON cannot express the value
     */
    public static <T extends @Nullable Object> byte[] bytes(@Nullable T value, JsonCodec<T> codec) {
        JsonWriter out = JsonWriter.create();
        out.value(value, codec);
        return out.bytes();
    }
}
