package dev.switchboard.local.shape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.entry;

import dev.switchboard.annotation.DefaultValue;
import dev.switchboard.annotation.Header;
import dev.switchboard.annotation.Payload;
import dev.switchboard.annotation.QueryParam;
import dev.switchboard.annotation.UserId;
import dev.switchboard.annotation.WebSocketMessage;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.connection.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteShapesTest {

    enum Mode {
        QUIET,
        LOUD
    }

    record Everything(
            String text,
            char letter,
            boolean sure,
            int whole,
            Double rough,
            BigDecimal exact,
            UUID id,
            Instant at,
            Mode mode,
            List<Item> items,
            Map<String, Item> byName,
            Optional<String> maybe,
            @Nullable String none,
            @DefaultValue("20") int limit,
            @DefaultValue("LOUD") Mode loudness,
            Object anything) {}

    record Item(long price, @Nullable Item within, Tree tree) {}

    record Tree(List<Tree> children) {}

    sealed interface Shape permits Circle, Square {}

    @WebSocketMessage("circle")
    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    static class Inherited {

        static {
            initialised();
        }

        @WebSocketRoute("inherited")
        void inherited(Item item) {}

        @WebSocketRoute("overridden")
        void overridden(Item item) {}
    }

    static final class Routes extends Inherited {

        @WebSocketRoute("$connect")
        void connect(
                Connection from,
                @QueryParam("user") String user,
                @Header("Origin") Optional<String> origin,
                @QueryParam("level") @DefaultValue("3") int level,
                @QueryParam("modes") List<Mode> modes,
                @QueryParam("since") Optional<Instant> since) {}

        @WebSocketRoute("everything")
        void everything(@UserId String user, Connection from, Everything everything) {}

        @WebSocketRoute("shape")
        static void shape(@Payload Shape shape) {}

        @WebSocketRoute("$default")
        void rest(@Payload String text) {}

        @WebSocketRoute("nothing")
        void nothing(Connection from) {}

        @Override
        @WebSocketRoute("overridden")
        void overridden(Item item) {}
    }

    /** Resembles a generated handler: only its code shows which class has the routes. */
    static final class Handler {

        Object handle() {
            Routes.shape(new Square(1));
            return new long[] {Long.MAX_VALUE, Double.doubleToLongBits(0.5)};
        }
    }

    static final class Silent {

        @WebSocketRoute("$connect")
        void connect() {}
    }

    static final class SilentHandler {

        void handle() {
            new Silent().connect();
        }
    }

    static boolean initialised;

    static void initialised() {
        initialised = true;
    }

    private final RouteShapes shapes = RouteShapes.of(Handler.class);

    @Test
    void payloadHasTheSmallestValueForEveryComponent() {
        assertThat(shapes.payloads().get("everything"))
                .containsExactly(
                        entry("text", ""),
                        entry("letter", "x"),
                        entry("sure", false),
                        entry("whole", BigDecimal.ZERO),
                        entry("rough", BigDecimal.ZERO),
                        entry("exact", BigDecimal.ZERO),
                        entry("id", "00000000-0000-0000-0000-000000000000"),
                        entry("at", "2026-01-31T12:00:00Z"),
                        entry("mode", "QUIET"),
                        entry("items", List.of(item())),
                        entry("byName", Map.of()),
                        entry("maybe", null),
                        entry("none", null),
                        entry("limit", new BigDecimal(20)),
                        entry("loudness", "LOUD"),
                        entry("anything", null));
    }

    private static Map<String, @Nullable Object> item() {
        Map<String, @Nullable Object> item = new java.util.LinkedHashMap<>();
        item.put("price", BigDecimal.ZERO);
        item.put("within", null);
        item.put("tree", Map.of("children", List.of()));
        return item;
    }

    @Test
    void sealedTypeIsRepresentedByItsFirstRecord() {
        assertThat(shapes.payloads().get("shape"))
                .containsExactly(entry("type", "circle"), entry("radius", BigDecimal.ZERO));
    }

    @Test
    void routesAreInheritedAndOnlyRoutesThatReadMembersHaveAPayload() {
        assertThat(shapes.payloads()).containsOnlyKeys("everything", "shape", "inherited", "overridden");
    }

    @Test
    void queryHasTheParametersOfConnect() {
        assertThat(shapes.query()).hasValue("user=…&level=3&modes=QUIET&since=2026-01-31T12:00:00Z");
        assertThat(RouteShapes.of(SilentHandler.class).query()).hasValue("");
    }

    @Test
    void shapesAreUnknownForHandlersWithoutRouteClasses() {
        assertThat(RouteShapes.of(RouteShapesTest.Item.class)).isEqualTo(RouteShapes.UNKNOWN);
        assertThat(RouteShapes.of(String.class)).isEqualTo(RouteShapes.UNKNOWN);
    }

    @Test
    void noClassIsInitialised() {
        assertThat(shapes.payloads()).isNotEmpty();
        assertThat(initialised).isFalse();
    }

    @Test
    void bytesThatAreNotACompleteClassFileAreRefused() throws IOException {
        assertThatIOException().isThrownBy(() -> ClassFileReader.read("no class".getBytes(UTF_8)));
        byte[] whole = bytesOf("RouteShapesTest$Routes.class");
        for (int length = 0; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatIOException().isThrownBy(() -> ClassFileReader.read(part));
        }
        assertThat(ClassFileReader.read(whole).methods()).isNotEmpty();
    }

    private static byte[] bytesOf(String file) throws IOException {
        try (InputStream in = RouteShapesTest.class.getResourceAsStream(file)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }
}
