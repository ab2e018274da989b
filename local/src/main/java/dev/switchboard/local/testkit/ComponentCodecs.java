package dev.switchboard.local.testkit;

import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.RawJson;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds codecs for the components of records by their types. */
final class ComponentCodecs {

    private static final Map<Class<?>, JsonCodec<?>> SCALARS = Map.ofEntries(
            Map.entry(String.class, JsonCodecs.STRING),
            Map.entry(Boolean.class, JsonCodecs.BOOLEAN),
            Map.entry(Byte.class, JsonCodecs.BYTE),
            Map.entry(Short.class, JsonCodecs.SHORT),
            Map.entry(Integer.class, JsonCodecs.INTEGER),
            Map.entry(Long.class, JsonCodecs.LONG),
            Map.entry(Float.class, JsonCodecs.FLOAT),
            Map.entry(Double.class, JsonCodecs.DOUBLE),
            Map.entry(Character.class, JsonCodecs.CHARACTER),
            Map.entry(boolean.class, JsonCodecs.BOOLEAN),
            Map.entry(byte.class, JsonCodecs.BYTE),
            Map.entry(short.class, JsonCodecs.SHORT),
            Map.entry(int.class, JsonCodecs.INTEGER),
            Map.entry(long.class, JsonCodecs.LONG),
            Map.entry(float.class, JsonCodecs.FLOAT),
            Map.entry(double.class, JsonCodecs.DOUBLE),
            Map.entry(char.class, JsonCodecs.CHARACTER),
            Map.entry(BigDecimal.class, JsonCodecs.BIG_DECIMAL),
            Map.entry(BigInteger.class, JsonCodecs.BIG_INTEGER),
            Map.entry(UUID.class, JsonCodecs.UUID),
            Map.entry(Instant.class, JsonCodecs.INSTANT),
            Map.entry(RawJson.class, JsonCodecs.RAW_JSON),
            Map.entry(Object.class, JsonCodecs.ANY));

    private ComponentCodecs() {}

    /**
     * Returns the codec for a component's type. The codec reads null as null, unless the type is primitive.
     *
     * @throws IllegalArgumentException if there is no codec for the type
     */
    static JsonCodec<?> of(Type type) {
        JsonCodec<?> codec = type instanceof ParameterizedType generic ? generic(generic) : single(rawType(type));
        return rawType(type).isPrimitive() || type == Object.class ? codec : nullable(codec);
    }

    /**
     * Returns the codec for a class: the built-in codec of a scalar type, else the generated codec if there is one,
     * else a codec for the record or enum.
     */
    @SuppressWarnings("unchecked") // each entry is the codec of its own class
    static <T> JsonCodec<T> single(Class<T> type) {
        JsonCodec<?> scalar = SCALARS.get(type);
        if (scalar != null) {
            return (JsonCodec<T>) scalar;
        }
        Optional<JsonCodec<T>> generated = RecordTree.codecOf(type);
        if (generated.isPresent()) {
            return generated.get();
        }
        if (type.isEnum()) {
            return enumeration(type);
        }
        if (type.isRecord()) {
            return new RecordCodec<>(type);
        }
        throw new IllegalArgumentException(
                type.getTypeName() + " has no JSON codec and is not a record. Annotate it with"
                        + " @WebSocketMessage and compile it with the Switchboard processor, or read the message"
                        + " as text.");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has checked that it is an enum
    private static JsonCodec enumeration(Class type) {
        return JsonCodecs.enumeration(type);
    }

    private static JsonCodec<?> generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        JsonCodec<?> element = of(arguments[arguments.length - 1]);
        Class<?> raw = rawType(type);
        if (raw == Optional.class) {
            return JsonCodecs.optional(element);
        }
        if (raw == Set.class) {
            return JsonCodecs.set(element);
        }
        if (raw == Map.class) {
            return JsonCodecs.map(element);
        }
        if (raw.isAssignableFrom(List.class)) {
            return JsonCodecs.list(element);
        }
        throw new IllegalArgumentException(type.getTypeName() + " cannot be read from JSON.");
    }

    private static Class<?> rawType(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        if (type instanceof Class<?> single) {
            return single;
        }
        throw new IllegalArgumentException(type.getTypeName() + " cannot be read from JSON.");
    }

    private static <T> JsonCodec<@Nullable T> nullable(JsonCodec<T> codec) {
        return JsonCodecs.nullable(codec);
    }
}
