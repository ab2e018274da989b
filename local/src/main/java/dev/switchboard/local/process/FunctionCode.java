package dev.switchboard.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a function consists of: the files that are, or could be, deployed.
 *
 * @param classPath the jar, or the jars and folders, as absolute paths
 */
public record FunctionCode(List<Path> classPath) {

    /** Takes paths as they are. */
    public FunctionCode {
        classPath = List.copyOf(classPath);
    }

    /**
     * The jar that is deployed.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public static FunctionCode ofJar(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("There is no jar "
                    + jar.toAbsolutePath().normalize() + ". Package the project first (mvn package), or name another.");
        }
        return new FunctionCode(List.of(jar.toAbsolutePath().normalize()));
    }

    /** Compiled classes and the jars they need, before they are packaged; written as for {@code java -cp}. */
    public static FunctionCode ofClassPath(String classPath) {
        return new FunctionCode(Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList());
    }
}
