package dev.switchboard.processor.scan;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.element.Spelling;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/** Derives names from the name of a route class. */
final class GeneratedNames {
    private static final int LONGEST_API_NAME = 64;
    private static final List<String> SUFFIXES = List.of("Routes", "Handler", "Api");

    private GeneratedNames() {}

    /**
     * Returns the name of a class's handler: {@code ChatRoutesHandler}, or {@code Chat_RoutesHandler} for a nested
     * class.
     */
    static ClassName handlerOf(TypeElement owner) {
        ClassName name = ClassName.get(owner);
        return ClassName.get(name.packageName(), CodecNames.flat(name) + "Handler");
    }

    /** Returns the name of an API without {@code @WebSocketApi}: {@code chat} for {@code ChatRoutes}. */
    static String apiOf(TypeElement owner) {
        String name = Spelling.ofClass(owner).replace('.', '-');
        String kebab = withoutSuffix(name)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]", "")
                .replaceAll("^[^a-z]+", "");
        return kebab.isEmpty() ? "api" : kebab.substring(0, Math.min(kebab.length(), LONGEST_API_NAME));
    }

    private static String withoutSuffix(String name) {
        for (String suffix : SUFFIXES) {
            String stem = name.substring(0, Math.max(0, name.length() - suffix.length()));
            if (name.endsWith(suffix) && !stem.isEmpty() && !stem.endsWith("-")) {
                return stem;
            }
        }
        return name;
    }
}
