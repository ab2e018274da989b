package dev.switchboard.local.shape;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The messages and the query that a handler reads. Both are empty for a handler written by hand, because the class file
 * of such a handler does not show what the handler reads.
 *
 * @param payloads the members of the smallest message for each route key, as maps, lists, strings, numbers, booleans
 *     and null
 * @param query the query that {@code $connect} reads, with a value for each parameter; the empty string if {@code
 *     $connect} reads no query; an empty {@code Optional} if the query is not known
 */
public record RouteShapes(Map<String, Map<String, @Nullable Object>> payloads, Optional<String> query) {

    /** Shapes for a handler about which nothing is known. */
    public static final RouteShapes UNKNOWN = new RouteShapes(Map.of(), Optional.empty());

    private static final String CONNECT = "$connect";

    /**
     * Reads the shapes from the class files of a handler and of its route classes, with the handler's own class loader.
     * Does not throw: anything that cannot be read is treated as unknown.
     */
    public static RouteShapes of(Class<?> handler) {
        ClassLoader loader = handler.getClassLoader();
        if (loader == null) {
            return UNKNOWN;
        }
        try {
            ClassFiles files = new ClassFiles(loader);
            return of(new RouteMethods(files).of(handler.getName()), new SampleValues(files));
        } catch (IOException | ReflectiveOperationException | LinkageError | RuntimeException unreadable) {
            return UNKNOWN;
        }
    }

    private static RouteShapes of(Map<String, List<RouteParameter>> routes, SampleValues samples) throws IOException {
        Map<String, Map<String, @Nullable Object>> payloads = new LinkedHashMap<>();
        for (Map.Entry<String, List<RouteParameter>> route : routes.entrySet()) {
            for (RouteParameter parameter : route.getValue()) {
                if (parameter.isPayload() && samples.of(parameter.type()) instanceof Map<?, ?> members) {
                    payloads.put(route.getKey(), named(members));
                }
            }
        }
        return new RouteShapes(payloads, routes.isEmpty() ? Optional.empty() : Optional.of(query(routes, samples)));
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> members) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        members.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static String query(Map<String, List<RouteParameter>> routes, SampleValues samples) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (RouteParameter parameter : routes.getOrDefault(CONNECT, List.of())) {
            Optional<String> name = parameter.queryName();
            if (name.isPresent()) {
                values.put(name.get(), value(parameter, samples));
            }
        }
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String value(RouteParameter parameter, SampleValues samples) throws IOException {
        if (parameter.defaultValue().isPresent()) {
            return parameter.defaultValue().get();
        }
        Type type =
                parameter.type() instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : parameter.type();
        Object sample = samples.of(type);
        return sample == null || sample.equals("") ? "…" : String.valueOf(sample);
    }
}
