package dev.switchboard.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds uses of the compiler's elements and types in writers, which must use only models. JavaPoet's originating
 * elements are set where the files are handed to the compiler, so a writer needs no element.
 */
final class WriterModels {
    private static final Set<String> NAMES_ONLY =
            Set.of("javax.lang.model.element.Modifier", "javax.lang.model.SourceVersion");

    private WriterModels() {}

    static List<String> violations(Iterable<JavaClass> writers) {
        return StreamSupport.stream(writers.spliterator(), false)
                .flatMap(writer -> Stream.concat(dependencies(writer), calls(writer)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> dependencies(JavaClass writer) {
        return writer.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isForbidden(dependency.getTargetClass()))
                .map(Dependency::getDescription);
    }

    /** Returns calls of methods that take or return a forbidden type. */
    private static Stream<String> calls(JavaClass writer) {
        return writer.getCodeUnitCallsFromSelf().stream()
                .filter(call -> Stream.concat(
                                Stream.of(call.getTarget().getRawReturnType()),
                                call.getTarget().getRawParameterTypes().stream())
                        .anyMatch(WriterModels::isForbidden))
                .map(JavaAccess::getDescription);
    }

    private static boolean isForbidden(JavaClass type) {
        // An array whose component type was not read has only its JVM name here, such as "[Ljava.lang.String;".
        String name = type.getName().replaceFirst("^\\[+L(.*);$", "$1");
        return name.startsWith("javax.lang.model.")
                && NAMES_ONLY.stream().noneMatch(allowed -> name.equals(allowed) || name.startsWith(allowed + "$"));
    }
}
