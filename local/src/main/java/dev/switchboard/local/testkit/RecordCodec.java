package dev.switchboard.local.testkit;

import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads records that have no generated codec, such as a record declared in the test. This codec is as strict about
 * types as generated codecs are. Members that are absent become null or empty, unless the component is primitive.
 */
final class RecordCodec<T> implements JsonCodec<T> {

    private final Class<T> type;
    private final RecordComponent[] components;

    RecordCodec(Class<T> type) {
        this.type = type;
        this.components = type.getRecordComponents();
    }

    @Override
    public T read(JsonReader in) {
        Map<String, @Nullable Object> members = new HashMap<>();
        in.beginObject();
        while (in.nextProperty()) {
            String name = in.propertyName();
            RecordComponent component = componentNamed(name);
            if (component == null) {
                in.skipValue();
            } else {
                members.put(name, ComponentCodecs.of(component.getGenericType()).read(in));
            }
        }
        return make(in, members);
    }

    private @Nullable RecordComponent componentNamed(String name) {
        for (RecordComponent component : components) {
            if (component.getName().equals(name)) {
                return component;
            }
        }
        return null;
    }

    private T make(JsonReader in, Map<String, @Nullable Object> members) {
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object value = members.get(components[i].getName());
            arguments[i] = value != null ? value : absent(in, components[i]);
        }
        try {
            return constructor().newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(
                    type.getTypeName() + " rejects the values of its components.", refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getTypeName() + " cannot be instantiated.", impossible);
        }
    }

    private static @Nullable Object absent(JsonReader in, RecordComponent component) {
        if (component.getType() == Optional.class) {
            return Optional.empty();
        }
        return component.getType().isPrimitive()
                ? in.required(null, component.getName(), "a " + component.getType())
                : null;
    }

    private Constructor<T> constructor() throws NoSuchMethodException {
        Constructor<T> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor;
    }

    @Override
    public void write(JsonWriter out, T value) {
        throw new UnsupportedOperationException("Records without a codec are written by RecordTree.");
    }
}
