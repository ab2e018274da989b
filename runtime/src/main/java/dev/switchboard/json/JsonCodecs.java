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
 * The codecs that come with Switchboard: constants for single values, and factory methods that build on another codec.
 * All codecs are immutable and cheap to create. Collections that they read are unmodifiable and keep the order of the
 * JSON.
 */
public final class JsonCodecs {
    public static final JsonCodec<String> STRING = new ScalarCodec<>(Kind.STRING, String.class);
    public static final JsonCodec<Boolean> BOOLEAN = new ScalarCodec<>(Kind.BOOLEAN, Boolean.class);
    public static final JsonCodec<Byte> BYTE = new ScalarCodec<>(Kind.BYTE, Byte.class);
    public static final JsonCodec<Short> SHORT = new ScalarCodec<>(Kind.SHORT, Short.class);
    public static final JsonCodec<Integer> INTEGER = new ScalarCodec<>(Kind.INTEGER, Integer.class);
    public static final JsonCodec<Long> LONG = new ScalarCodec<>(Kind.LONG, Long.class);
    public static final JsonCodec<Float> FLOAT = new ScalarCodec<>(Kind.FLOAT, Float.class);
    public static final JsonCodec<Double> DOUBLE = new ScalarCodec<>(Kind.DOUBLE, Double.class);

    /** Codec for a string of one UTF-16 code unit. */
    public static final JsonCodec<Character> CHARACTER = new ScalarCodec<>(Kind.CHARACTER, Character.class);

    public static final JsonCodec<BigInteger> BIG_INTEGER = new ScalarCodec<>(Kind.BIG_INTEGER, BigInteger.class);
    public static final JsonCodec<BigDecimal> BIG_DECIMAL = new ScalarCodec<>(Kind.BIG_DECIMAL, BigDecimal.class);

    /** Codec for a UUID as a string of 36 characters. */
    public static final JsonCodec<java.util.UUID> UUID = new ScalarCodec<>(Kind.UUID, java.util.UUID.class);

    /** Codec for an instant as ISO-8601 text, such as {@code 2026-01-31T12:00:00Z}. */
    public static final JsonCodec<Instant> INSTANT = new ScalarCodec<>(Kind.INSTANT, Instant.class);

    /** Codec for any JSON value, kept as it stands in the text. */
    public static final JsonCodec<RawJson> RAW_JSON = new ScalarCodec<>(Kind.RAW_JSON, RawJson.class);

    /**
     * Codec for any JSON value as a Java value: text, {@code Long} or {@code BigDecimal}, booleans, null, lists and
     * maps. It writes every value that a message may contain; see {@link MessageCodecs}.
     */
    public static final JsonCodec<@Nullable Object> ANY = new AnyCodec();

    private JsonCodecs() {}

    /** Returns a codec for an array. Elements are never null, unless their codec is {@link #nullable}. */
    public static <T extends @Nullable Object> JsonCodec<List<T>> list(JsonCodec<T> element) {
        return new ListCodec<>(element);
    }

    /** Returns a codec for an array of distinct elements. When it reads, it drops duplicates. */
    public static <T extends @Nullable Object> JsonCodec<Set<T>> set(JsonCodec<T> element) {
        return new SetCodec<>(element);
    }

    /**
     * Returns a codec for an object with arbitrary property names. Values are never null, unless their codec is
     * {@link #nullable}.
     */
    public static <T extends @Nullable Object> JsonCodec<Map<String, T>> map(JsonCodec<T> value) {
        return new MapCodec<>(value);
    }

    /** Returns a codec for a value that may be empty, which is null in JSON. */
    public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> present) {
        return new OptionalCodec<>(present);
    }

    /** Returns a codec for a value that may be null. */
    public static <T> JsonCodec<@Nullable T> nullable(JsonCodec<T> present) {
        return new NullableCodec<>(present);
    }

    /** Returns a codec for an enum constant, which is a string with its name in JSON. */
    public static <E extends Enum<E>> JsonCodec<E> enumeration(Class<E> type) {
        return new EnumCodec<>(type);
    }
}
