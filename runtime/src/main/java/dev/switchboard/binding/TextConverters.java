package dev.switchboard.binding;

import dev.switchboard.internal.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * Converters for parameters that arrive as text. They are strict: white space is not trimmed, and a {@code boolean}
 * must be exactly {@code true} or {@code false}. Generated handlers choose a converter by the type of the parameter.
 */
public final class TextConverters {
    /** Converter that returns the text itself. */
    public static final TextConverter<String> STRING = new TextConverter<>() {
        @Override
        public String convert(String text) {
            return text;
        }

        @Override
        public String expectation() {
            return "text";
        }
    };

    /** Converter for a whole number of 8 bits. */
    public static final TextConverter<Byte> BYTE = new TextConverter<>() {
        @Override
        public Byte convert(String text) {
            return Byte.valueOf(text);
        }

        @Override
        public String expectation() {
            return "a whole number from -128 to 127";
        }
    };

    /** Converter for a whole number of 16 bits. */
    public static final TextConverter<Short> SHORT = new TextConverter<>() {
        @Override
        public Short convert(String text) {
            return Short.valueOf(text);
        }

        @Override
        public String expectation() {
            return "a whole number from -32768 to 32767";
        }
    };

    /** Converter for a whole number of 32 bits. */
    public static final TextConverter<Integer> INTEGER = new TextConverter<>() {
        @Override
        public Integer convert(String text) {
            return Integer.valueOf(text);
        }

        @Override
        public String expectation() {
            return "a whole number from -2147483648 to 2147483647";
        }
    };

    /** Converter for a whole number of 64 bits. */
    public static final TextConverter<Long> LONG = new TextConverter<>() {
        @Override
        public Long convert(String text) {
            return Long.valueOf(text);
        }

        @Override
        public String expectation() {
            return "a whole number";
        }
    };

    /** Converter for a finite number of single precision. */
    public static final TextConverter<Float> FLOAT = new TextConverter<>() {
        @Override
        public Float convert(String text) {
            return (float) finite(Float.parseFloat(text));
        }

        @Override
        public String expectation() {
            return "a number";
        }
    };

    /** Converter for a finite number of double precision. */
    public static final TextConverter<Double> DOUBLE = new TextConverter<>() {
        @Override
        public Double convert(String text) {
            return finite(Double.parseDouble(text));
        }

        @Override
        public String expectation() {
            return "a number";
        }
    };

    /** Converter for {@code true} or {@code false}. */
    public static final TextConverter<Boolean> BOOLEAN = new TextConverter<>() {
        @Override
        public Boolean convert(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException();
            };
        }

        @Override
        public String expectation() {
            return "true or false";
        }
    };

    /** Converter for a single character. */
    public static final TextConverter<Character> CHARACTER = new TextConverter<>() {
        @Override
        public Character convert(String text) {
            if (text.length() != 1) {
                throw new IllegalArgumentException();
            }
            return text.charAt(0);
        }

        @Override
        public String expectation() {
            return "a single character";
        }
    };

    /** Converter for a UUID of 36 characters. */
    public static final TextConverter<UUID> UUID = new TextConverter<>() {
        @Override
        public UUID convert(String text) {
            // UUID.fromString also accepts shortened groups, such as "1-1-1-1-1".
            if (text.length() != 36) {
                throw new IllegalArgumentException();
            }
            return java.util.UUID.fromString(text);
        }

        @Override
        public String expectation() {
            return "a UUID";
        }
    };

    /** Converter for an instant in ISO 8601. */
    public static final TextConverter<Instant> INSTANT = new TextConverter<>() {
        @Override
        public Instant convert(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public String expectation() {
            return "an instant such as 2026-01-31T12:00:00Z";
        }
    };

    private TextConverters() {}

    /**
     * {@return a converter for the exact names of an enum's constants}
     *
     * @param <E> the type of the enum
     * @param type the class of the enum
     */
    public static <E extends Enum<E>> TextConverter<E> enumeration(Class<E> type) {
        return new EnumConverter<>(type);
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private record EnumConverter<E extends Enum<E>>(Class<E> type) implements TextConverter<E> {
        @Override
        public E convert(String text) {
            return Enum.valueOf(type, text);
        }

        @Override
        public String expectation() {
            return Text.oneOf(type);
        }
    }
}
