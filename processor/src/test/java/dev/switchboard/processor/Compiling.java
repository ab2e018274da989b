package dev.switchboard.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles sources with javac and the processor, as a user's build does. */
public final class Compiling {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(?:[\\w-]+ )*(?:class|record|@?interface|enum) (\\w+)", Pattern.MULTILINE);

    private final List<Processor> processors = new ArrayList<>(List.of(new SwitchboardProcessor()));
    private final List<String> options = new ArrayList<>();
    private final List<JavaFileObject> sources = new ArrayList<>();

    private List<File> classPath = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new)
            .toList();

    private Compiling() {}

    /** Creates a compilation of one file, which is named after the first type in it. */
    public static Compiling source(String text) {
        return new Compiling().with(text);
    }

    /** Creates a compilation of all Java files in a folder. */
    public static Compiling folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a compilation of the given files. */
    public static Compiling files(List<Path> files) {
        Compiling compiling = new Compiling();
        files.forEach(file -> compiling.with(read(file)));
        return compiling;
    }

    /** Adds a file, which is named after the first type in it. */
    public Compiling with(String text) {
        sources.add(JavaFileObjects.forSourceString(nameOf(text), text));
        return this;
    }

    /**
     * Adds a processor before Switchboard's, because javac calls no further processor once every annotation is claimed.
     */
    public Compiling with(Processor processor) {
        processors.add(0, processor);
        return this;
    }

    public Compiling withOptions(String... more) {
        options.addAll(Arrays.asList(more));
        return this;
    }

    /** Replaces the tests' own class path with the given entries. */
    public Compiling withClassPath(List<File> entries) {
        classPath = List.copyOf(entries);
        return this;
    }

    public Compiling withoutSwitchboard() {
        processors.clear();
        return this;
    }

    public Compilation compile() {
        return Compiler.javac()
                .withProcessors(processors)
                .withOptions(options)
                .withClasspath(classPath)
                .compile(sources);
    }

    /** Returns the errors as {@code File.java:line:column: message}, in the order of the source. */
    public List<String> errors() {
        return compile().errors().stream()
                .sorted(Comparator.comparing((Diagnostic<? extends JavaFileObject> error) -> fileOf(error))
                        .thenComparing(Diagnostic::getPosition))
                .map(Compiling::spell)
                .toList();
    }

    private static String spell(Diagnostic<? extends JavaFileObject> error) {
        String message = error.getMessage(Locale.ROOT);
        return error.getSource() == null
                ? message
                : fileOf(error) + ":" + error.getLineNumber() + ":" + error.getColumnNumber() + ": " + message;
    }

    private static String fileOf(Diagnostic<? extends JavaFileObject> error) {
        JavaFileObject file = error.getSource();
        return file == null ? "" : file.getName().substring(file.getName().lastIndexOf('/') + 1);
    }

    private static String nameOf(String text) {
        Matcher pack = PACKAGE.matcher(text);
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in " + text);
        }
        return pack.find() ? pack.group(1) + "." + type.group(1) : type.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
