package dev.switchboard.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the processor works together with other annotation processors on the same processor path. */
class ProcessorNeighboursIT {
    private static final Path NEIGHBOURS = Path.of(System.getProperty("neighbours.lib"));
    private static final Path PROCESSOR = Path.of(System.getProperty("processor.jar"));

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void worksWithLombokBeforeOrAfterIt(boolean isFirst) throws IOException {
        write("example/ChatRoutes.java", """
                package example;

                import dev.switchboard.annotation.WebSocketRoute;
                import dev.switchboard.message.MessageSender;
                import lombok.RequiredArgsConstructor;

                @RequiredArgsConstructor
                public class ChatRoutes {
                    private final MessageSender sender;

                    @WebSocketRoute("all")
                    void all(Text text) {
                        sender.broadcastToAll(text.text());
                    }

                    record Text(String text) {}
                }
                """);
        write("example/Plain.java", """
                package example;

                import dev.switchboard.annotation.WebSocketRoute;
                import lombok.extern.java.Log;

                @Log
                class Plain {
                    @WebSocketRoute("log")
                    void log() {
                        log.info("");
                    }
                }
                """);

        assertThat(compile(isFirst ? path(lombok(), PROCESSOR) : path(PROCESSOR, lombok())))
                .isEmpty();
        assertThat(generated("example/ChatRoutesHandler.java")).contains("new ChatRoutes(runtime.sender())");
        assertThat(generated("example/PlainHandler.java")).contains("new Plain()");
    }

    @Test
    void lombokMissingFromTheProcessorPathIsAnError() throws IOException {
        write("example/ChatRoutes.java", """
                package example;

                import dev.switchboard.annotation.WebSocketRoute;

                @lombok.AllArgsConstructor
                class ChatRoutes {
                    private dev.switchboard.message.MessageSender sender;

                    @WebSocketRoute("all")
                    void all() {}
                }
                """);

        assertThat(compile(path(PROCESSOR)))
                .contains("ChatRoutes.java:6: error: [MissingConstructor] ChatRoutes has @AllArgsConstructor, but no"
                        + " annotation processor has added the constructor. Put Lombok on the annotation"
                        + " processor path, beside Switchboard's processor.")
                .contains("1 error");
    }

    /**
     * Tests both orders on the path. The other processors generate types that routes use, or classes that use those
     * types.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void worksWithMapStructImmutablesRecordBuilderAndDagger(boolean isFirst) throws IOException {
        write("example/Order.java", """
                package example;

                import io.soabase.recordbuilder.core.RecordBuilder;

                @RecordBuilder
                public record Order(String id, int count) {}
                """);
        write("example/Row.java", """
                package example;

                import org.immutables.value.Value;

                @Value.Immutable
                public interface Row {
                    String id();

                    int count();
                }
                """);
        write("example/Orders.java", """
                package example;

                import org.mapstruct.Mapper;

                @Mapper
                public interface Orders {
                    Line line(Order order);

                    record Line(String id, int count) {}
                }
                """);
        write("example/Shop.java", """
                package example;

                import dagger.Component;

                @Component
                interface Shop {
                    ShopRoutes routes();
                }
                """);
        write("example/ShopRoutes.java", """
                package example;

                import dev.switchboard.annotation.RouteFactory;
                import dev.switchboard.annotation.WebSocketRoute;
                import jakarta.inject.Inject;

                public class ShopRoutes {
                    @Inject
                    ShopRoutes() {}

                    @RouteFactory
                    static ShopRoutes create() {
                        return DaggerShop.create().routes();
                    }

                    @WebSocketRoute("order")
                    Order order(Order order) {
                        Row row = ImmutableRow.builder().id(order.id()).count(2).build();
                        Orders.Line line = new OrdersImpl().line(OrderBuilder.Order(row.id(), row.count()));
                        return new Order(line.id(), line.count());
                    }
                }
                """);

        assertThat(compile(isFirst ? path(PROCESSOR, NEIGHBOURS) : path(NEIGHBOURS, PROCESSOR)))
                .isEmpty();
        assertThat(generated("example/ShopRoutesHandler.java"))
                .contains("ShopRoutes.create()")
                .contains("call.payload(OrderJson.CODEC)");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String generated(String name) throws IOException {
        return Files.readString(root.resolve("generated").resolve(name));
    }

    /** Returns the compiler's output. */
    private String compile(String processorPath) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-processorpath", processorPath, "--release", "17"));
        arguments.addAll(
                List.of("-classpath", path(NEIGHBOURS) + File.pathSeparator + System.getProperty("java.class.path")));
        arguments.addAll(
                List.of("-d", Files.createDirectories(root.resolve("classes")).toString()));
        arguments.addAll(
                List.of("-s", Files.createDirectories(root.resolve("generated")).toString()));
        try (Stream<Path> files = Files.walk(root.resolve("src"))) {
            files.filter(Files::isRegularFile).forEach(file -> arguments.add(file.toString()));
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, output, output, arguments.toArray(new String[0]));
        return output.toString(UTF_8);
    }

    /** Returns a path of the given jars, and of the jars in the given folders. */
    private static String path(Path... entries) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                try (Stream<Path> files = Files.list(entry)) {
                    files.sorted().forEach(jars::add);
                }
            } else {
                jars.add(entry);
            }
        }
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path lombok() throws IOException {
        try (Stream<Path> files = Files.list(NEIGHBOURS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("lombok-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
