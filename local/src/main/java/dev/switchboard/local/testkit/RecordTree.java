package dev.switchboard.local.testkit;

import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.MessageCodecs;
import dev.switchboard.json.RawJson;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns records without a codec, such as a record declared in the test, into maps of their components. Other values
 * stay as they are.
 */
final class RecordTree {

    private RecordTree() {}

    static Object of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Iterable<?> values) {
            return list(values);
        }
        return value instanceof Record object
                        && !(value instanceof RawJson)
                        && codecOf(value.getClass()).isEmpty()
                ? members(object)
                : value;
    }

    /** Returns the generated codec of a class, if there is one. */
    static <T> Optional<JsonCodec<T>> codecOf(Class<T> type) {
        try {
            return Optional.of(MessageCodecs.generatedFor(type));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Map<Object, @Nullable Object> map(Map<?, ?> map) {
        Map<Object, @Nullable Object> tree = new LinkedHashMap<>();
        map.forEach((key, value) -> tree.put(key, ofNullable(value)));
        return tree;
    }

    private static List<@Nullable Object> list(Iterable<?> values) {
        List<@Nullable Object> tree = new ArrayList<>();
        values.forEach(value -> tree.add(ofNullable(value)));
        return tree;
    }

    private static @Nullable Object ofNullable(@Nullable Object value) {
        return value == null ? null : of(value);
    }

    /**
     * Returns the components that have a value. Null and empty {@code Optional} components are left out, as in messages
     * from real clients.
     */
    private static Map<String, Object> members(Record object) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (RecordComponent component : object.getClass().getRecordComponents()) {
            Object value = valueOf(object, component);
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (present != null) {
                tree.put(component.getName(), of(present));
            }
        }
        return tree;
    }

    private static @Nullable Object valueOf(Record object, RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(object);
        } catch (InvocationTargetException | IllegalAccessException failed) {
            throw new IllegalArgumentException(component + " of " + object.getClass() + " cannot be read.", failed);
        }
    }
}
