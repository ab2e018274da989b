package dev.switchboard.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The annotation processors that the benchmark compares, with sources to compile for each of them. */
public enum Processor {
    /** Generates a handler and three codecs for each class. */
    SWITCHBOARD("dev.switchboard.processor.SwitchboardProcessor") {
        @Override
        public String classPath() {
            return System.getProperty("java.class.path");
        }

        @Override
        String path() {
            return jarOf(className()) + File.pathSeparator + jarOf("dev.switchboard.annotation.WebSocketRoute");
        }

        @Override
        String template() {
            return """
                    package benchmark;
                    import dev.switchboard.annotation.*;
                    public final class Type%1$d {
                        @WebSocketRoute("$connect")
                        void connect(@QueryParam("userId") String userId) {}

                        @WebSocketRoute("send")
                        void send(Message message) {}

                        @WebSocketRoute("ask")
                        Answer ask(Question question) {
                            return new Answer(question.id(), 1, question.text());
                        }

                        public record Message(String id, String text, int number, boolean last) {}
                        public record Question(String id, String text) {}
                        public record Answer(String id, int number, String text) {}
                    }
                    """;
        }
    },
    /** Generates an implementation of three mappings for each class. */
    MAPSTRUCT("org.mapstruct.ap.MappingProcessor") {
        @Override
        String template() {
            return """
                    package benchmark;
                    import org.mapstruct.Mapper;
                    @Mapper
                    public interface Type%1$d {
                        Stored stored(Message message);

                        Message message(Stored stored);

                        Answer answer(Question question);

                        record Message(String id, String text, int number, boolean last) {}
                        record Stored(String id, String text, int number, boolean last) {}
                        record Question(String id, String text) {}
                        record Answer(String id, String text) {}
                    }
                    """;
        }
    },
    /** Generates a component and four factories for each class. */
    DAGGER("dagger.internal.codegen.ComponentProcessor") {
        @Override
        String template() {
            return """
                    package benchmark;
                    import dagger.Component;
                    import dagger.Module;
                    import dagger.Provides;
                    import javax.inject.Inject;
                    public final class Type%1$d {
                        public static final class Store {
                            @Inject Store(String name) {}
                        }
                        public static final class Sender {
                            @Inject Sender(Store store) {}
                        }
                        public static final class Routes {
                            @Inject Routes(Store store, Sender sender) {}
                        }
                        @Module public static final class Names {
                            @Provides static String name() { return "name"; }
                        }
                        @Component(modules = Names.class) public interface Graph {
                            Routes routes();
                        }
                    }
                    """;
        }
    };

    private static final Path OTHERS = Path.of("benchmarks", "other-processors", "target", "lib");

    private final String className;

    Processor(String className) {
        this.className = className;
    }

    final String className() {
        return className;
    }

    /** Returns the version in the name of the jar that contains the processor. */
    String version() throws IOException {
        Pattern jar = Pattern.compile(".*(?:processor|compiler)-([0-9][^-]*)[.]jar");
        String lib = path();
        for (String file : lib.split(File.pathSeparator, -1)) {
            Matcher name = jar.matcher(file);
            if (name.matches() && has(Path.of(file))) {
                return name.group(1);
            }
        }
        throw new IllegalStateException("No jar with " + className + " in " + lib);
    }

    private boolean has(Path jar) throws IOException {
        try (ZipFile classes = new ZipFile(jar.toFile())) {
            return classes.getEntry(className.replace('.', '/') + ".class") != null;
        }
    }

    /** Returns the class path for compiling the sources. */
    public String classPath() {
        return others();
    }

    /** Returns the processor path. */
    String path() {
        return others();
    }

    /** Returns the source of a class, with placeholders for its number. */
    abstract String template();

    /** Returns the sources of the given number of classes, which differ only in their names. */
    List<SourceFile> sources(int classes) {
        return IntStream.range(0, classes)
                .mapToObj(number -> new SourceFile("benchmark.Type" + number, String.format(template(), number)))
                .toList();
    }

    /** Returns the compiler options that run this processor. */
    public List<String> options() {
        return List.of("-processorpath", path(), "-processor", className);
    }

    private static String jarOf(String className) {
        try {
            Class<?> found = Class.forName(className, false, Processor.class.getClassLoader());
            return Path.of(found.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(className + " is not on the class path", e);
        }
    }

    private static String others() {
        try (Stream<Path> jars = Files.list(OTHERS)) {
            return jars.sorted().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new IllegalStateException("Maven fetches other processors into " + OTHERS, e);
        }
    }
}
