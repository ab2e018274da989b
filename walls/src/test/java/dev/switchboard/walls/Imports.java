package dev.switchboard.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds the references between packages. Two kinds are missing from class files: imports that only Javadoc needs, and
 * constants that the compiler has copied. References of both kinds are found in the sources.
 */
final class Imports {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile(
            "^import (?:static )?(dev\\.switchboard(?:\\.[a-z]\\w*)*)\\.([A-Z]\\w*)", Pattern.MULTILINE);

    private Imports() {}

    static List<Import> compiled(Iterable<JavaClass> classes) {
        return stream(classes)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isOurs(dependency.getTargetClass()))
                .map(Imports::compiled)
                .filter(reference -> !reference.from().equals(reference.to()))
                .toList();
    }

    static List<Import> inSources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> inSource(read(file), file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Import> inSource(String source, String file) {
        Matcher declared = PACKAGE.matcher(source);
        Optional<String> from = declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
        return IMPORT.matcher(source)
                .results()
                .map(match -> new Import(
                        from.orElse(""),
                        match.group(1),
                        file,
                        "%s imports %s.%s".formatted(file, match.group(1), match.group(2))))
                .filter(reference -> !reference.from().equals(reference.to()));
    }

    private static Import compiled(Dependency dependency) {
        return new Import(
                dependency.getOriginClass().getPackageName(),
                dependency.getTargetClass().getBaseComponentType().getPackageName(),
                dependency.getOriginClass().getSimpleName(),
                dependency.getDescription());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith("dev.switchboard");
    }

    private static Stream<JavaClass> stream(Iterable<JavaClass> classes) {
        return StreamSupport.stream(classes.spliterator(), false);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
