package dev.switchboard.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Runs javac on real files, as build tools do, with module paths, the output of earlier compilations, and files that it
 * cannot write.
 */
final class Javac {
    private final Path root;
    private final List<String> options = new ArrayList<>();
    private String output = "";

    Javac(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(classes());
        Files.createDirectories(generated());
        withOptions("-d", classes().toString(), "-s", generated().toString());
    }

    Javac withOptions(String... more) {
        options.addAll(Arrays.asList(more));
        return this;
    }

    Javac withFile(String name, String text) throws IOException {
        Path file = root.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
        return this;
    }

    /** Compiles all files and returns true if there was no error. */
    boolean compile() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("src"))) {
            return compile(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
        }
    }

    /** Compiles only the given files and returns true if there was no error. */
    boolean compile(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new SwitchboardProcessor()));
            boolean isClean = task.call();
            output = messages.toString();
            return isClean;
        }
    }

    /** Returns the messages that javac printed. */
    String output() {
        return output;
    }

    Path source(String name) {
        return root.resolve("src").resolve(name);
    }

    Path classes() {
        return root.resolve("classes");
    }

    Path generated() {
        return root.resolve("generated");
    }

    /** Returns a path of those entries of the tests' own class path that satisfy a condition. */
    static String path(Predicate<String> condition) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(condition)
                .reduce((one, two) -> one + File.pathSeparator + two)
                .orElseThrow();
    }
}
