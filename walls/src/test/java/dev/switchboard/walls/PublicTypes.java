package dev.switchboard.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** The number of public types that a module promises. More would be more than a user wants to learn. */
final class PublicTypes {
    private PublicTypes() {}

    /**
     * Returns a line with all names if there are too many; nested types belong to the type around them and do not
     * count.
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
                : List.of("%d public types, at most %d may be: %s".formatted(names.size(), limit, names));
    }
}
