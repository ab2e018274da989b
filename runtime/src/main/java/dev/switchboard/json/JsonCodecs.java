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
 * The codecs that come with Switchboard: constants for single values, and factories that build on another codec. All are
 * immutable and cheap to make. Collections are read as unmodifiable ones that keep the order.
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

    /** A string of one UTF-16 unit. */
    public static final JsonCodec<Character> CHARACTER = new ScalarCodec<>(Kind.CHARACTER, Character.class);

    public static final JsonCodec<BigInteger> BIG_INTEGER = new ScalarCodec<>(Kind.BIG_INTEGER, BigInteger.class);
    public static final JsonCodec<BigDecimal> BIG_DECIMAL = new ScalarCodec<>(Kind.BIG_DECIMAL, BigDecimal.class);

    /** A string of 36 characters. */
    public static final JsonCodec<java.util.UUID> UUID = new ScalarCodec<>(Kind.UUID, java.util.UUID.class);

    /** ISO-8601 text, {@code 2026-01-31T12:00:00Z}. */
    public static final JsonCodec<Instant> INSTANT = new ScalarCodec<>(Kind.INSTANT, Instant.class);

    /** Any value, as it stands in the text. */
    public static final JsonCodec<RawJson> RAW_JSON = new ScalarCodec<>(Kind.RAW_JSON, RawJson.class);

    /** Anything: text, {@code Long} or {@code BigDecimal}, booleans, null, lists and maps; written as a message's values. */
    public static final JsonCodec<@Nullable Object> ANY = new AnyCodec();

    private JsonCodecs() {}

    /** An array. Elements are never null, unless the codec is {@link #nullable}. */
    public static <T extends @Nullable Object> JsonCodec<List<T>> list(JsonCodec<T> element) {
        return new ListCodec<>(element);
    }

    /** An array; when read, what occurs twice is kept once. */
    public static <T extends @Nullable Object> JsonCodec<Set<T>> set(JsonCodec<T> element) {
        return new SetCodec<>(element);
    }

    /** An object with any property names. Values are never null, unless the codec is {@link #nullable}. */
    public static <T extends @Nullable Object> JsonCodec<Map<String, T>> map(JsonCodec<T> value) {
        return new MapCodec<>(value);
    }

    /** A value, or null for empty. */
    public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> present) {
        return new OptionalCodec<>(present);
    }

    /** A value, or null. */
    public static <T> JsonCodec<@Nullable T> nullable(JsonCodec<T> present) {
        return new NullableCodec<>(present);
    }

    /** A string that is the name of a constant. */
    public static <E extends Enum<E>> JsonCodec<E> enumeration(Class<E> type) {
        return new EnumCodec<>(type);
    }
}
