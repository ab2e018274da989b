package dev.switchboard.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Finds uses of a library, or of a part of the JDK, outside the packages that may use it. */
final class LibraryUse {
    private LibraryUse() {}

    /**
     * Returns the uses that are not allowed.
     *
     * @param prefix the beginning of the names of the library's types
     * @param allowed the packages that may use the library
     */
    static List<String> violations(Iterable<JavaClass> classes, String prefix, Set<String> allowed) {
        return StreamSupport.stream(classes.spliterator(), false)
                .filter(type -> !allowed.contains(type.getPackageName()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> dependency
                        .getTargetClass()
                        .getBaseComponentType()
                        .getName()
                        .startsWith(prefix))
                .map(Dependency::getDescription)
                .distinct()
                .sorted()
                .toList();
    }
}
