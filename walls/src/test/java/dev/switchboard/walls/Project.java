package dev.switchboard.walls;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the project: the sources, and the classes that this build has compiled from them. */
final class Project {
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".idea", "golden");

    private final Path root;

    Project(Path root) {
        this.root = root;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /**
     * Reads the classes of several modules together, because the signatures in one module contain types of others.
     */
    JavaClasses classes(List<String> modules) {
        // Only the names of types of the JDK and of libraries are needed. ArchUnit might not be able to read the class
        // files of a newer JDK.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .importPaths(modules.stream().map(this::compiled).toList());
    }

    boolean has(String module, JavaClass type) {
        return type.getSource()
                .orElseThrow()
                .getUri()
                .getPath()
                .startsWith(compiled(module).toUri().getPath());
    }

    Path sources(String module) {
        return root.resolve(module).resolve("src/main/java");
    }

    /** Finds the main sources of all modules, including the benchmarks. */
    List<Path> mainSources() throws IOException {
        return files(
                file -> file.toString().endsWith(".java") && file.toString().contains("/src/main/java/"));
    }

    /**
     * Finds the files that people write, in any folder. Golden files are left out, because the processor writes them.
     */
    List<Path> files(Predicate<Path> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path name = root.relativize(file);
                if (wanted.test(name)) {
                    found.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream().sorted().toList();
    }

    private Path compiled(String module) {
        Path classes = root.resolve(module).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException("The module " + module + " is not compiled: " + classes + " is missing.");
        }
        return classes;
    }
}
