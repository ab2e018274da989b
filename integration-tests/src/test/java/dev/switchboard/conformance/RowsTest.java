package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Tests that the conformance tests are complete. The behavior is divided into numbered rows, and the name of each
 * conformance test begins with its row ({@code t27_…}). A row is tested with a client, or listed here as an exception.
 * {@code docs/conformance.md} lists the rows that are not tested on a deployed stack.
 */
class RowsTest {
    private static final Set<Integer> ROWS =
            IntStream.rangeClosed(1, 66).boxed().collect(Collectors.toCollection(TreeSet::new));
    private static final Map<Integer, String> NOT_ON_THE_WIRE =
            Map.of(65, "a warning in the local gateway's log, where Lambda would freeze the function");
    private static final Pattern ROW = Pattern.compile("t(\\d+)_\\w+");

    @Test
    void everyRowHasATest() throws Exception {
        Set<Integer> covered = new TreeSet<>(rows(gatewaysTests()));
        covered.addAll(rows(conformanceTests()));

        assertThat(covered).containsExactlyElementsOf(ROWS);
    }

    @Test
    void everyRowIsTestedWithAClientOrListedAsAnException() throws Exception {
        Set<Integer> judged = rows(conformanceTests());

        assertThat(judged).doesNotContainAnyElementsOf(NOT_ON_THE_WIRE.keySet());
        judged.addAll(NOT_ON_THE_WIRE.keySet());
        assertThat(judged).containsExactlyElementsOf(ROWS);
    }

    @Test
    void skippedRowsAreDocumented() throws Exception {
        Map<Integer, String> leftOut = new TreeMap<>(NOT_ON_THE_WIRE);
        for (Method test : conformanceTests()) {
            AnnotationSupport.findAnnotation(test, OnlyLocally.class)
                    .ifPresent(restriction -> leftOut.put(row(test), restriction.value()));
        }
        String expected = leftOut.entrySet().stream()
                .map(entry -> "| `t" + entry.getKey() + "` | " + entry.getValue() + " |")
                .collect(Collectors.joining("\n", "|---|---|\n", "\n\n"));

        assertThat(Files.readString(Path.of("../docs/conformance.md"))).contains(expected);
    }

    private static Set<Integer> rows(List<Method> tests) {
        return tests.stream().map(RowsTest::row).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int row(Method test) {
        Matcher name = ROW.matcher(test.getName());
        assertThat(name.matches()).isTrue();
        return Integer.parseInt(name.group(1));
    }

    /** Returns the tests in the local gateway's module. These tests also cover rows that no client can bring about. */
    private static List<Method> gatewaysTests() throws Exception {
        return rowTests(Class.forName("dev.switchboard.local.netty.WebSocketTest"), "dev.switchboard.local");
    }

    private static List<Method> conformanceTests() throws Exception {
        return rowTests(RowsTest.class, "dev.switchboard.conformance");
    }

    /** Returns the tests named after a row in a package and its subpackages, from the folder or jar of a class. */
    private static List<Method> rowTests(Class<?> oneOfThem, String packageName) throws Exception {
        URI place =
                oneOfThem.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (Files.isDirectory(Path.of(place))) {
            return rowTests(Path.of(place), packageName);
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
            return rowTests(jar.getPath("/"), packageName);
        }
    }

    private static List<Method> rowTests(Path root, String packageName) throws IOException {
        String folder = packageName.replace('.', '/');
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .flatMap(RowsTest::testsOf)
                    .filter(test -> ROW.matcher(test.getName()).matches())
                    .toList();
        }
    }

    private static Stream<Method> testsOf(String className) {
        try {
            return Arrays.stream(Class.forName(className, false, RowsTest.class.getClassLoader())
                            .getDeclaredMethods())
                    .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
