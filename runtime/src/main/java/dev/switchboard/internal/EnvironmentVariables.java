package dev.switchboard.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables of the process or of a test. A variable is read and checked only when it is needed, so a
 * variable that is not needed may be missing or invalid. Immutable.
 */
public final class EnvironmentVariables {
    private final Map<String, String> values;

    /** Creates an instance that reads the given variables. */
    public EnvironmentVariables(Map<String, String> values) {
        this.values = values;
    }

    /** Returns a copy in which one variable has the given value. */
    public EnvironmentVariables with(String name, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(name, value);
        return new EnvironmentVariables(changed);
    }

    /** Returns the value of a variable, or null if it is not set or blank. */
    public @Nullable String value(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Returns whether a variable has a value that is not blank. */
    public boolean isSet(String name) {
        return value(name) != null;
    }

    /**
     * Returns the address that a variable holds, or null if it is not set.
     *
     * @throws IllegalStateException if the value is not an address
     */
    public @Nullable URI address(String name) {
        String text = value(name);
        try {
            return text == null ? null : new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(
                    "The environment variable " + name + " must be an address such as https://host/path, not \"" + text
                            + "\".",
                    e);
        }
    }

    /**
     * Returns the number of seconds that a variable holds, or {@code otherwise} if it is not set.
     *
     * @throws IllegalStateException if the value is not a whole number that is at least 1
     */
    public Duration seconds(String name, Duration otherwise) {
        return isSet(name)
                ? Duration.ofSeconds(positive(name, "a whole number of seconds", Long.MAX_VALUE))
                : otherwise;
    }

    /**
     * Returns the number that a variable holds, or {@code otherwise} if it is not set.
     *
     * @throws IllegalStateException if the value is not a whole number that is at least 1
     */
    public int count(String name, int otherwise) {
        return isSet(name) ? (int) positive(name, "a whole number", Integer.MAX_VALUE) : otherwise;
    }

    private long positive(String name, String expectation, long most) {
        String text = values.getOrDefault(name, "");
        try {
            long number = Long.parseLong(text);
            if (number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        throw new IllegalStateException(
                "The environment variable " + name + " must be " + expectation + ", at least 1, not \"" + text + "\".");
    }
}
