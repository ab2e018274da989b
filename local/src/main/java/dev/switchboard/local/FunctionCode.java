package dev.switchboard.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The code of a handler that runs in processes of its own: the files that are, or could be, deployed. Pass it to {@link
 * DevServer#runningProcesses}.
 *
 * @param classPath the jar, or the jars and folders, as absolute paths
 */
public record FunctionCode(List<Path> classPath) {

    /**
     * Copies the list. The paths are not checked.
     *
     * @param classPath the jar, or the jars and folders, as absolute paths
     */
    public FunctionCode {
        classPath = List.copyOf(classPath);
    }

    /**
     * {@return the code of a jar that can be deployed}
     *
     * @param jar the jar
     * @throws IllegalArgumentException if the jar does not exist
     */
    public static FunctionCode ofJar(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("The jar " + jar.toAbsolutePath().normalize()
                    + " does not exist. Package the project first (mvn package), or name another jar.");
        }
        return new FunctionCode(List.of(jar.toAbsolutePath().normalize()));
    }

    /**
     * {@return code that is not packaged yet: folders of classes and the jars they need, written as for
     * {@code java -cp}}
     *
     * @param classPath the folders and jars, in order
     */
    public static FunctionCode ofClassPath(String classPath) {
        return new FunctionCode(Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList());
    }
}
