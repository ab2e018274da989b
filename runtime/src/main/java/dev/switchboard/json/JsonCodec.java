package dev.switchboard.json;

import org.jspecify.annotations.Nullable;

/**
 * Turns values of one type into JSON and back. Implementations are generated for records, enums and sealed interfaces;
 * {@code @UseCodec} names one that is written by hand:
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
 * <p>One instance serves all threads.
 *
 * @param <T> the type. Codecs never see null, on either side: {@link JsonCodecs#nullable} and {@link JsonCodecs#optional}
 *     deal with it around them
 */
public interface JsonCodec<T extends @Nullable Object> {
    /**
     * Reads the value on which the reader stands, exactly that one, to its end.
     *
     * @throws JsonFormatException if it is not what this codec reads; see {@link JsonReader#expected}
     */
    T read(JsonReader in);

    /**
     * Writes exactly one value.
     *
     * @throws IllegalArgumentException if JSON cannot express the value
     */
    void write(JsonWriter out, T value);
}
