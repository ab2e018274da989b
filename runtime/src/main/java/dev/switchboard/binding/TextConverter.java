package dev.switchboard.binding;

/**
 * Converts the text of a header, a query parameter or a similar value. Implementations must be thread-safe. Generated
 * handlers pass converters to {@link TextValue} and {@link TextList}.
 *
 * @param <T> the type of the converted value
 */
public interface TextConverter<T> {
    /**
     * Converts the text of one value.
     *
     * @param text the text
     * @return the converted value
     * @throws IllegalArgumentException if the text cannot be converted
     */
    T convert(String text);

    /** {@return a description of valid text, worded for the client: "a whole number", "one of RED, GREEN"} */
    String expectation();
}
