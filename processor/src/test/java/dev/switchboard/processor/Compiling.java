package dev.switchboard.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Sources through javac with the processor, as a user's build would have it. */
public final class Compiling {
    private final List<Processor> processors = new ArrayList<>(List.of(new SwitchboardProcessor()));
    private final List<String> options = new ArrayList<>();
    private final List<JavaFileObject> sources = new ArrayList<>();

    private Compiling() {}

    /** One file of the package {@code example}, whose package clause and imports are given here. */
    public static Compiling routes(String text) {
        return new Compiling().with(source(text));
    }

    /** Files as they are. */
    public static Compiling files(List<JavaFileObject> files) {
        Compiling compiling = new Compiling();
        compiling.sources.addAll(files);
        return compiling;
    }

    /** Adds a source file, named after the first type in it. */
    public Compiling with(JavaFileObject file) {
        sources.add(file);
        return this;
    }

    public Compiling with(Processor processor) {
        processors.add(processor);
        return this;
    }

    public Compiling withOptions(String... more) {
        options.addAll(Arrays.asList(more));
        return this;
    }

    public Compiling withoutSwitchboard() {
        processors.clear();
        return this;
    }

    public Compilation compile() {
        return Compiler.javac().withProcessors(processors).withOptions(options).compile(sources);
    }

    /** The errors as {@code File.java:line:column: message}, in the order of the source. */
    public List<String> errors() {
        return compile().errors().stream()
                .sorted((one, two) -> Long.compare(one.getPosition(), two.getPosition()))
                .map(Compiling::spell)
                .toList();
    }

    private static String spell(Diagnostic<? extends JavaFileObject> error) {
        String message = error.getMessage(Locale.ROOT);
        JavaFileObject file = error.getSource();
        if (file == null) {
            return message;
        }
        String name = file.getName().substring(file.getName().lastIndexOf('/') + 1);
        return name + ":" + error.getLineNumber() + ":" + error.getColumnNumber() + ": " + message;
    }

    private static JavaFileObject source(String text) {
        return JavaFileObjects.forSourceString("example.Routes", text);
    }
}
