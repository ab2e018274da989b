package dev.switchboard.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Java Development Kit on this machine. */
public record Jdk(Path home, String version) {
    private static final String VERSION = "JAVA_VERSION=\"";

    /** Returns the JDK that this program runs on. */
    public static Jdk running() {
        return new Jdk(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
    }

    /** Returns the number of the feature release, such as 17. */
    public int feature() {
        return Integer.parseInt(version.split("\\D", 2)[0]);
    }

    /** Returns the path of the {@code java} command. */
    public Path java() {
        return home.resolve("bin").resolve("java");
    }

    /**
     * Finds a JDK of the given feature release: the running one, the one that an environment variable such as
     * {@code JAVA_HOME_25} names, or one in the usual places.
     */
    public static Optional<Jdk> of(int feature) {
        return Stream.concat(
                        Stream.of(running()),
                        Stream.concat(named("JAVA_HOME_" + feature), usualPlaces())
                                .flatMap(Jdk::at))
                .filter(jdk -> jdk.feature() == feature)
                .findFirst();
    }

    private static Stream<Path> named(String variable) {
        @Nullable String home = System.getenv(variable);
        return home == null || home.isBlank() ? Stream.empty() : Stream.of(Path.of(home));
    }

    private static Stream<Path> usualPlaces() {
        Path user = Path.of(System.getProperty("user.home"));
        return Stream.of(
                        Path.of("/usr/lib/jvm"),
                        Path.of("/usr/local/lib/jvm"),
                        Path.of("/opt"),
                        Path.of("/opt/java"),
                        user.resolve(".sdkman/candidates/java"),
                        user.resolve(".jdks"))
                .filter(Files::isDirectory)
                .flatMap(folder -> children(folder).stream());
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            return List.of(); // This user may lack permission to read the folder.
        }
    }

    /** Returns the JDK in the given folder, if there is one. The {@code release} file in the folder has its version. */
    private static Stream<Jdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isReadable(release)) {
            return Stream.empty();
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines
                    .filter(line -> line.startsWith(VERSION))
                    .map(line -> new Jdk(home, line.substring(VERSION.length(), line.length() - 1)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
