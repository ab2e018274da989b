package dev.switchboard.processor;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One version of Eclipse's batch compiler, in a class loader of its own without access to the tests' classes. */
final class EclipseCompiler implements AutoCloseable {
    private static final Pattern VERSION = Pattern.compile("ecj-(\\d+)\\.(\\d+)\\..*\\.jar");
    private static final Pattern OURS =
            Pattern.compile("(?:.*?([^/\\\\]+\\.java:\\d+): error|\\d+\\. ERROR): (\\[[A-Z].*)");

    private final Path jar;
    private final URLClassLoader loader;
    private String classPath = System.getProperty("java.class.path");

    EclipseCompiler(Path jar) {
        this.jar = jar;
        try {
            this.loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the versions in a folder that run on this JDK. Versions from 3.45 on need Java 21. */
    static List<EclipseCompiler> in(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(
                            jar -> VERSION.matcher(jar.getFileName().toString()).matches())
                    .sorted()
                    .map(EclipseCompiler::new)
                    .filter(ecj -> ecj.minor() < 45 || Runtime.version().feature() >= 21)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an entry to the class path. */
    EclipseCompiler with(Path entry) {
        EclipseCompiler more = new EclipseCompiler(jar);
        more.classPath = classPath + File.pathSeparator + entry;
        return more;
    }

    /** Compiles files with the processor and the tests' class path. */
    Result compile(Path output, List<Path> files) throws IOException {
        Path sources = Files.createDirectories(output.resolve("sources"));
        Path classes = Files.createDirectories(output.resolve("classes"));
        String processors = System.getProperty("java.class.path");
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-Xemacs", "-nowarn", "-g"));
        arguments.addAll(
                List.of("-processor", SwitchboardProcessor.class.getCanonicalName(), "-processorpath", processors));
        arguments.addAll(List.of("-classpath", classPath, "-s", sources.toString(), "-d", classes.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        StringWriter printed = new StringWriter();
        boolean isClean = run(arguments, printed);
        return new Result(isClean, printed.toString(), filesIn(sources), classes);
    }

    private boolean run(List<String> arguments, StringWriter output) {
        PrintWriter writer = new PrintWriter(output);
        try {
            Class<?> compiler = loader.loadClass("org.eclipse.jdt.core.compiler.batch.BatchCompiler");
            Class<?> progress = loader.loadClass("org.eclipse.jdt.core.compiler.CompilationProgress");
            return (boolean)
                    compiler.getMethod("compile", String[].class, PrintWriter.class, PrintWriter.class, progress)
                            .invoke(null, arguments.toArray(new String[0]), writer, writer, null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.flush();
        }
    }

    /** Returns the texts of the files in a folder, by their paths within it. */
    private static SortedMap<String, String> filesIn(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    private int minor() {
        Matcher version = VERSION.matcher(jar.getFileName().toString());
        return version.matches() ? Integer.parseInt(version.group(2)) : 0;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    @Override
    public String toString() {
        return jar.getFileName().toString();
    }

    /**
     * The result of a compile.
     *
     * @param output the text that the compiler printed, with a line {@code File.java:line: error: text} for each error
     * @param sources the generated sources, by their paths
     */
    record Result(boolean isClean, String output, SortedMap<String, String> sources, Path classes) {
        /**
         * Returns Switchboard's errors as {@code File.java:line: [Id] text}. An error without a position begins with
         * {@code [Id]}.
         */
        List<String> errors() {
            return output.lines()
                    .map(OURS::matcher)
                    .filter(Matcher::matches)
                    .map(error -> (error.group(1) == null ? "" : error.group(1) + ": ") + error.group(2))
                    .sorted()
                    .toList();
        }
    }
}
