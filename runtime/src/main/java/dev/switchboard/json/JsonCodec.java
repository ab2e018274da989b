package dev.switchboard.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values of one type as JSON. The processor generates implementations for records, enums and sealed
 * interfaces. A class that you write yourself is selected with {@code @UseCodec}:
 *
 * <pre>{@code
 * public final class LocalDateCodec implements JsonCodec<LocalDate> {
 *     public LocalDate read(JsonReader in) {
 *         String text = in.readString();
 *         try {
 *             return LocalDate.parse(text);
 *         } catch (DateTimeParseException e) {
 *             throw in.expected("a date such as 2026-01-31");
 *         }
 *     }
 *
 *     public void write(JsonWriter out, LocalDate value) {
 *         out.value(value.toString());
 *     }
 * }
 * }</pre>
 *
 * <p>All threads share one instance, so implementations must be thread-safe.
 *
 * @param <T> the type of the values. A codec neither reads nor writes null: {@link JsonCodecs#nullable} and
 *     {@link JsonCodecs#optional} wrap a codec and handle null themselves
 */
public interface JsonCodec<T extends @Nullable Object> {
    /**
     * Reads the value at which the reader is positioned. An implementation must read the whole value, and only this
     * value.
     *
     * @param in the reader at the beginning of the value
     * @return the value
     * @throws JsonFormatException if this codec cannot read the value; see {@link JsonReader#expected}
     */
    T read(JsonReader in);

    /**
     * Writes exactly one value.
     *
     * @param out the writer to which the JSON is written
     * @param value the value
     * @throws IllegalArgumentException if JSON cannot express the value
     */
    void write(JsonWriter out, T value);
}
