package dev.switchboard.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** Limits the number of public types that a module promises, so that a user can get to know all of them. */
final class PublicTypes {
    private PublicTypes() {}

    /**
     * Returns a line with the names of all public types if there are too many. Nested types are not counted, because
     * they belong to their enclosing type.
     */
    static List<String> violations(Iterable<JavaClass> classes, Collection<String> promised, int limit) {
        List<String> names = StreamSupport.stream(classes.spliterator(), false)
                .filter(type -> promised.contains(type.getPackageName()))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        return names.size() <= limit
                ? List.of()
                : List.of("%d public types, at most %d are allowed: %s".formatted(names.size(), limit, names));
    }
}
