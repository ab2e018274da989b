package dev.switchboard.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads any JSON value as the Java type that matches it: String, Long or BigDecimal, Boolean, null, List, Map. */
final class AnyCodec implements JsonCodec<@Nullable Object> {
    @Override
    @SuppressWarnings("NullAway") // NullAway does not follow @Nullable through a type argument.
    public @Nullable Object read(JsonReader in) {
        if (in.isNull()) {
            in.readNull();
            return null;
        }
        if (in.isObject()) {
            return object(in);
        }
        if (in.isArray()) {
            return array(in);
        }
        if (in.isString()) {
            return in.readString();
        }
        return in.isNumber() ? number(in.readBigDecimal()) : (Object) in.readBoolean();
    }

    private Map<String, @Nullable Object> object(JsonReader in) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        in.beginMap();
        while (in.nextProperty()) {
            String name = in.propertyName();
            values.put(name, read(in));
        }
        return Collections.unmodifiableMap(values);
    }

    private List<@Nullable Object> array(JsonReader in) {
        List<@Nullable Object> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(read(in));
        }
        return Collections.unmodifiableList(values);
    }

    private static Number number(BigDecimal number) {
        boolean fitsLong = number.scale() == 0 && number.unscaledValue().bitLength() < Long.SIZE;
        return fitsLong ? (Number) number.longValue() : number;
    }

    @Override
    public void write(JsonWriter out, @Nullable Object value) {
        MessageCodecs.writeValue(out, value);
    }
}
