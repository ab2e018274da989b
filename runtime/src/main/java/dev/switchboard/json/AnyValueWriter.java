package dev.switchboard.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a value whose type is known only at run time. */
final class AnyValueWriter {
    private final JsonWriter out;
    private final GeneratedCodecs generated;

    private AnyValueWriter(JsonWriter out, GeneratedCodecs generated) {
        this.out = out;
        this.generated = generated;
    }

    static void write(JsonWriter out, @Nullable Object value, GeneratedCodecs generated) {
        new AnyValueWriter(out, generated).write(value);
    }

    /**
     * Writes an object with the codec that was generated for its class.
     *
     * @throws IllegalArgumentException if the object's class has no generated codec
     */
    static void writeObject(JsonWriter out, Object value, GeneratedCodecs generated) {
        new AnyValueWriter(out, generated).writeObject(value);
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            out.nullValue();
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Iterable<?> values) {
            writeArray(values);
        } else if (value instanceof Optional<?> optional) {
            write(optional.isPresent() ? optional.get() : null);
        } else if (value instanceof RawJson json) {
            out.raw(json);
        } else if (!writeText(value) && !writeNumber(value)) {
            writeObject(value);
        }
    }

    private void writeMap(Map<?, ?> map) {
        out.beginObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.name(name(entry.getKey()));
            write(entry.getValue());
        }
        out.endObject();
    }

    private String name(@Nullable Object key) {
        if (key instanceof CharSequence) {
            return key.toString();
        }
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        throw out.refused(key == null ? "a map with a null key" : "a map with keys of " + typeName(key));
    }

    private void writeArray(Iterable<?> values) {
        out.beginArray();
        for (Object value : values) {
            write(value);
        }
        out.endArray();
    }

    private boolean writeText(Object value) {
        if (value instanceof Enum<?> constant) {
            out.value(constant);
        } else if (isText(value)) {
            out.value(value.toString());
        } else {
            return false;
        }
        return true;
    }

    private static boolean isText(Object value) {
        return value instanceof CharSequence
                || value instanceof Character
                || value instanceof UUID
                || value instanceof Instant;
    }

    private boolean writeNumber(Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            out.value(((Number) value).longValue());
        } else if (value instanceof Double number) {
            out.value((double) number);
        } else if (value instanceof Float number) {
            out.value((float) number);
        } else if (value instanceof BigDecimal number) {
            out.value(number);
        } else if (value instanceof BigInteger number) {
            out.value(number);
        } else if (value instanceof Boolean truth) {
            out.value((boolean) truth);
        } else {
            return false;
        }
        return true;
    }

    private void writeObject(Object value) {
        @SuppressWarnings("unchecked") // The codec was found by the object's own class.
        JsonCodec<Object> codec = (JsonCodec<Object>) generated.get(value.getClass());
        codec.write(out, value);
    }

    private static String typeName(Object value) {
        return value.getClass().getTypeName();
    }
}
