package dev.switchboard.local.shape;

import dev.switchboard.annotation.WebSocketRoute;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the methods that a generated handler calls for its routes, in the classes that the handler's code refers to.
 */
final class RouteMethods {

    private final ClassFiles files;
    private final Map<String, Found> byKey = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    RouteMethods(ClassFiles files) {
        this.files = files;
    }

    /** Returns the parameters of each route's method, by route key. */
    Map<String, List<RouteParameter>> of(String handler) throws IOException, ClassNotFoundException {
        Optional<ClassFile> file = files.find(handler);
        for (String mentioned : file.map(ClassFile::mentions).orElse(Set.of())) {
            collect(mentioned);
        }
        Map<String, List<RouteParameter>> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, Found> found : byKey.entrySet()) {
            parameters.put(found.getKey(), parameters(found.getValue()));
        }
        return parameters;
    }

    /**
     * Collects the routes of a class before those that it inherits, because an overriding method replaces the inherited
     * one.
     */
    private void collect(String className) throws IOException {
        if (!seen.add(className)) {
            return;
        }
        Optional<ClassFile> file = files.find(className);
        if (file.isEmpty()) {
            return;
        }
        for (ClassFile.Method method : file.get().methods()) {
            Mark.valueOf(WebSocketRoute.class, method.marks())
                    .ifPresent(key -> byKey.putIfAbsent(key, new Found(className, method)));
        }
        for (String supertype : file.get().supertypes()) {
            collect(supertype);
        }
    }

    private List<RouteParameter> parameters(Found found) throws ClassNotFoundException {
        for (Method method : files.load(found.className()).getDeclaredMethods()) {
            if (method.getName().equals(found.method().name())
                    && descriptor(method).equals(found.method().descriptor())) {
                return parameters(method, found.method());
            }
        }
        return List.of();
    }

    private static List<RouteParameter> parameters(Method method, ClassFile.Method file) {
        List<RouteParameter> parameters = new ArrayList<>();
        Type[] types = method.getGenericParameterTypes();
        for (int i = 0; i < types.length; i++) {
            parameters.add(new RouteParameter(types[i], file.ofParameter(i)));
        }
        return parameters;
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    private record Found(String className, ClassFile.Method method) {}
}
