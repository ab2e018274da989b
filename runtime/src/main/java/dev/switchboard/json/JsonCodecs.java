package dev.switchboard.json;

import dev.switchboard.json.ScalarCodec.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Codecs that come with Switchboard: constants for single values, and factory methods that build on another codec. All
 * codecs are immutable and cheap to create. Collections that they read are unmodifiable and keep the order of the JSON.
 */
public final class JsonCodecs {
    /** Codec for strings. */
    public static final JsonCodec<String> STRING = new ScalarCodec<>(Kind.STRING, String.class);
    /** Codec for {@code true} and {@code false}. */
    public static final JsonCodec<Boolean> BOOLEAN = new ScalarCodec<>(Kind.BOOLEAN, Boolean.class);
    /** Codec for whole numbers in the range of a byte. */
    public static final JsonCodec<Byte> BYTE = new ScalarCodec<>(Kind.BYTE, Byte.class);
    /** Codec for whole numbers in the range of a short. */
    public static final JsonCodec<Short> SHORT = new ScalarCodec<>(Kind.SHORT, Short.class);
    /** Codec for whole numbers in the range of an int. */
    public static final JsonCodec<Integer> INTEGER = new ScalarCodec<>(Kind.INTEGER, Integer.class);
    /** Codec for whole numbers in the range of a long. */
    public static final JsonCodec<Long> LONG = new ScalarCodec<>(Kind.LONG, Long.class);
    /** Codec for numbers, rounded to the nearest float. */
    public static final JsonCodec<Float> FLOAT = new ScalarCodec<>(Kind.FLOAT, Float.class);
    /** Codec for numbers, rounded to the nearest double. */
    public static final JsonCodec<Double> DOUBLE = new ScalarCodec<>(Kind.DOUBLE, Double.class);

    /** Codec for a string of one UTF-16 code unit. */
    public static final JsonCodec<Character> CHARACTER = new ScalarCodec<>(Kind.CHARACTER, Character.class);

    /** Codec for whole numbers of any size. */
    public static final JsonCodec<BigInteger> BIG_INTEGER = new ScalarCodec<>(Kind.BIG_INTEGER, BigInteger.class);
    /** Codec for numbers without rounding. */
    public static final JsonCodec<BigDecimal> BIG_DECIMAL = new ScalarCodec<>(Kind.BIG_DECIMAL, BigDecimal.class);

    /** Codec for a UUID as a string of 36 characters. */
    public static final JsonCodec<java.util.UUID> UUID = new ScalarCodec<>(Kind.UUID, java.util.UUID.class);

    /** Codec for an instant as ISO-8601 text, such as {@code 2026-01-31T12:00:00Z}. */
    public static final JsonCodec<Instant> INSTANT = new ScalarCodec<>(Kind.INSTANT, Instant.class);

    /** Codec for any JSON value, kept exactly as it appears in the text. */
    public static final JsonCodec<RawJson> RAW_JSON = new ScalarCodec<>(Kind.RAW_JSON, RawJson.class);

    /**
     * Codec for any JSON value as a Java value: text, {@code Long} or {@code BigDecimal}, booleans, null, lists and
     * maps. The codec writes every value that a message may contain; see {@link MessageCodecs}.
     */
    public static final JsonCodec<@Nullable Object> ANY = new AnyCodec();

    private JsonCodecs() {}

    /**
     * {@return a codec for an array} Elements are never null, unless their codec is {@link #nullable}.
     *
     * @param <T> the type of the elements
     * @param element the codec of the elements
     */
    public static <T extends @Nullable Object> JsonCodec<List<T>> list(JsonCodec<T> element) {
        return new ListCodec<>(element);
    }

    /**
     * {@return a codec for an array of distinct elements} Duplicates in the JSON are dropped.
     *
     * @param <T> the type of the elements
     * @param element the codec of the elements
     */
    public static <T extends @Nullable Object> JsonCodec<Set<T>> set(JsonCodec<T> element) {
        return new SetCodec<>(element);
    }

    /**
     * {@return a codec for an object with arbitrary property names} Values are never null, unless their codec is
     * {@link #nullable}.
     *
     * @param <T> the type of the values
     * @param value the codec of the values
     */
    public static <T extends @Nullable Object> JsonCodec<Map<String, T>> map(JsonCodec<T> value) {
        return new MapCodec<>(value);
    }

    /**
     * {@return a codec for a value that may be empty; an empty value is null in JSON}
     *
     * @param <T> the type of the value
     * @param present the codec of a value that is present
     */
    public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> present) {
        return new OptionalCodec<>(present);
    }

    /**
     * {@return a codec for a value that may be null}
     *
     * @param <T> the type of the value
     * @param present the codec of a value that is present
     */
    public static <T> JsonCodec<@Nullable T> nullable(JsonCodec<T> present) {
        return new NullableCodec<>(present);
    }

    /**
     * {@return a codec for an enum constant, which in JSON is a string with its name}
     *
     * @param <E> the type of the enum
     * @param type the class of the enum
     */
    public static <E extends Enum<E>> JsonCodec<E> enumeration(Class<E> type) {
        return new EnumCodec<>(type);
    }
}
