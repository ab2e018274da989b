package dev.switchboard.benchmarks.compile;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs the compiler of the current JDK. */
public final class Javac {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Javac() {}

    /**
     * Compiles sources into a folder.
     *
     * @param processing the compiler options for annotation processing
     * @throws IllegalStateException with the compiler's messages if the sources do not compile
     */
    public static void compile(List<SourceFile> sources, String classPath, List<String> processing, Path output)
            throws IOException {
        Files.createDirectories(output);
        List<String> options = new ArrayList<>(processing);
        options.addAll(List.of("-d", output.toString(), "-classpath", classPath));
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files =
                COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            if (!COMPILER.getTask(said, files, null, options, null, sources).call()) {
                throw new IllegalStateException("The sources do not compile:\n" + said);
            }
        }
    }
}
