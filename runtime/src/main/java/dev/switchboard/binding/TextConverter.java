package dev.switchboard.binding;

/**
 * Turns the text of a header, a query parameter or the like into a value. Thread-safe.
 *
 * @param <T> what it becomes
 */
public interface TextConverter<T> {
    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException if the text is none
     */
    T convert(String text);

    /** Returns what the text must be, in words for the client: "a whole number", "one of RED, GREEN". */
    String expectation();
}
