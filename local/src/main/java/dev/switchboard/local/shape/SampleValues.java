package dev.switchboard.local.shape;

import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.UseCodec;
import dev.switchboard.annotation.WebSocketMessage;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates the smallest values that types accept as JSON: maps, lists, strings, numbers, booleans and null. Optional
 * components are null or have their default. Values that only a user's codec can write are null as well.
 */
final class SampleValues {

    private static final Set<Class<?>> NUMBERS =
            Set.of(byte.class, short.class, int.class, long.class, float.class, double.class);

    private static final Map<String, String> TEXTS = Map.of(
            "java.lang.String", "",
            "java.lang.Character", "x",
            "char", "x",
            "java.util.UUID", "00000000-0000-0000-0000-000000000000",
            "java.time.Instant", "2026-01-31T12:00:00Z");

    private final ClassFiles files;
    private final Set<Class<?>> unfinished = new HashSet<>();

    SampleValues(ClassFiles files) {
        this.files = files;
    }

    @Nullable
    Object of(Type type) throws IOException {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        return type instanceof Class<?> single ? single(single) : null;
    }

    private @Nullable Object container(ParameterizedType type) throws IOException {
        Class<?> raw = (Class<?>) type.getRawType();
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of();
        }
        return Collection.class.isAssignableFrom(raw) ? listOf(of(type.getActualTypeArguments()[0])) : null;
    }

    private static List<Object> listOf(@Nullable Object element) {
        return element == null ? List.of() : List.of(element);
    }

    private @Nullable Object single(Class<?> type) throws IOException {
        String text = TEXTS.get(type.getName());
        if (text != null) {
            return text;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (NUMBERS.contains(type) || Number.class.isAssignableFrom(type)) {
            return BigDecimal.ZERO;
        }
        if (type.isEnum()) {
            return Stream.of(type.getFields())
                    .filter(java.lang.reflect.Field::isEnumConstant)
                    .map(java.lang.reflect.Field::getName)
                    .findFirst()
                    .orElse(null);
        }
        return type.isRecord() ? record(type) : type.isSealed() ? firstOf(type) : null;
    }

    /** Returns the members of a record; null for a record that contains itself, because its value would never end. */
    private @Nullable Map<String, @Nullable Object> record(Class<?> type) throws IOException {
        if (!unfinished.add(type)) {
            return null;
        }
        Map<String, List<Mark>> marks =
                files.find(type.getName()).map(ClassFile::components).orElse(Map.of());
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            members.put(component.getName(), member(component, marks.getOrDefault(component.getName(), List.of())));
        }
        unfinished.remove(type);
        return members;
    }

    private @Nullable Object member(RecordComponent component, List<Mark> marks) throws IOException {
        Optional<String> byDefault = Mark.valueOf(DefaultValue.class, marks);
        if (byDefault.isPresent()) {
            return converted(byDefault.get(), component.getType());
        }
        boolean custom = Mark.valueOf(UseCodec.class, marks).isPresent();
        return custom || isNullable(component) || isNullable(component.getAnnotatedType())
                ? null
                : of(component.getGenericType());
    }

    private Object converted(String text, Class<?> type) throws IOException {
        Object sample = single(type);
        if (sample instanceof Boolean) {
            return Boolean.valueOf(text);
        }
        return sample instanceof BigDecimal ? new BigDecimal(text) : text;
    }

    private static boolean isNullable(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    /** Returns the first record that a sealed type permits, with the property that distinguishes the records. */
    private @Nullable Map<String, @Nullable Object> firstOf(Class<?> type) throws IOException {
        Class<?> first = type.getPermittedSubclasses()[0];
        if (!first.isRecord()) {
            return null;
        }
        Map<String, @Nullable Object> fields = record(first);
        if (fields == null) {
            return null;
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("type", discriminator(first));
        members.putAll(fields);
        return members;
    }

    private String discriminator(Class<?> type) throws IOException {
        return files.find(type.getName())
                .flatMap(file -> Mark.valueOf(WebSocketMessage.class, file.marks()))
                .filter(value -> !value.isEmpty())
                .orElse(type.getSimpleName());
    }
}
