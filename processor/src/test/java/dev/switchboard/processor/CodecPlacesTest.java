package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks where codecs are written or found if their types come from a library or an earlier compilation. */
class CodecPlacesTest {
    private static final String MONEY = "package library; public record Money(long cents, Currency currency) {}";
    private static final String CURRENCY = "package library; public record Currency(String code) {}";
    private static final String ROUTES = """
            package example;

            import dev.switchboard.annotation.WebSocketRoute;
            import library.Money;

            class Routes {
                record Payment(Money amount) {}

                @WebSocketRoute("pay")
                Money pay(Payment payment) {
                    return payment.amount();
                }
            }
            """;

    @TempDir
    Path root;

    private Javac library;
    private Javac application;

    @BeforeEach
    void prepare() throws IOException {
        library = new Javac(root.resolve("library"));
        application = new Javac(root.resolve("application"))
                .withFile("example/Routes.java", ROUTES)
                .withOptions(
                        "-Xlint:all,-processing",
                        "-Werror",
                        "-cp",
                        library.classes() + File.pathSeparator + System.getProperty("java.class.path"));
    }

    @Test
    void aLibraryTypeGetsOneCodecInEachFileThatUsesIt() throws IOException {
        library.withFile("library/Money.java", MONEY)
                .withFile("library/Currency.java", CURRENCY)
                .withOptions("-proc:none");
        assertThat(library.compile()).as(library.output()).isTrue();

        assertThat(application.compile()).as(application.output()).isTrue();
        assertThat(generated(application))
                .containsExactly(
                        "example/RoutesHandler.java",
                        "example/Routes_PaymentJson.java",
                        "example/Routes_library_CurrencyJson.java",
                        "example/Routes_library_MoneyJson.java");
    }

    /**
     * If names were joined only with underscores, the codecs of {@code a_b.C}, {@code a.b_C} and {@code a.b.C} would
     * all have the same name.
     */
    @Test
    void libraryTypesWithSimilarNamesGetSeparateCodecs() throws IOException {
        List<String> packages = List.of("first", "second", "first.more", "first_more");
        StringBuilder routes = new StringBuilder("package example; class Many {\n");
        for (String name : packages) {
            library.withFile(
                    name.replace('.', '/') + "/Money.java", "package " + name + "; public record Money(int cents) {}");
            String method = name.replace(".", "To");
            routes.append("@dev.switchboard.annotation.WebSocketRoute(\"%s\") %s.Money %s(%s.Money it) { return it; }\n"
                    .formatted(name, name, method, name));
        }
        library.withFile("first/Nested_Money.java", "package first; public record Nested_Money(int cents) {}")
                .withFile(
                        "first/Nested.java", "package first; public class Nested { public record Money(int cents) {} }")
                .withOptions("-proc:none");
        assertThat(library.compile()).as(library.output()).isTrue();
        routes.append("record Both(first.Nested.Money one, first.Nested_Money two) {}\n")
                .append("@dev.switchboard.annotation.WebSocketRoute(\"both\") void both(Both both) {}\n}");

        application.withFile("example/Many.java", routes.toString());
        assertThat(application.compile(List.of(application.source("example/Many.java"))))
                .as(application.output())
                .isTrue();
        assertThat(generated(application))
                .containsExactlyInAnyOrder(
                        "example/ManyHandler.java",
                        "example/Many_BothJson.java",
                        "example/Many_first_MoneyJson.java",
                        "example/Many_second_MoneyJson.java",
                        "example/Many_first_more_MoneyJson.java",
                        "example/Many_first_1more_MoneyJson.java",
                        "example/Many_first_Nested_MoneyJson.java",
                        "example/Many_first_Nested_1MoneyJson.java");
    }

    @Test
    void fifteenRoutesThatUseTwentyRecordsShareTheirCodecs() throws IOException {
        StringBuilder routes = new StringBuilder("package example; class Many {\n");
        for (int i = 0; i < 20; i++) {
            String component = i == 19 ? "String s" : "D" + (i + 1) + " d";
            library.withFile(
                    "library/D" + i + ".java", "package library; public record D" + i + "(" + component + ") {}");
        }
        library.withOptions("-proc:none");
        assertThat(library.compile()).as(library.output()).isTrue();
        for (int i = 0; i < 15; i++) {
            routes.append("record L%d(library.D0 d) {} ".formatted(i))
                    .append("@dev.switchboard.annotation.WebSocketRoute(\"r%d\") ".formatted(i))
                    .append("void r%d(L%d l) {}\n".formatted(i, i));
        }

        application.withFile("example/Many.java", routes.append('}').toString());
        assertThat(application.compile(List.of(application.source("example/Many.java"))))
                .as(application.output())
                .isTrue();
        assertThat(generated(application)).hasSize(1 + 15 + 20);
    }

    @Test
    void anUnsuitableLibraryTypeIsReportedOnceWhereItIsUsed() throws IOException {
        library.withFile("library/Money.java", "package library; public record Money(Thread thread, Kind kind) {}")
                .withFile(
                        "library/Kind.java",
                        "package library; public enum Kind { @com.google.gson.annotations.SerializedName A }")
                .withFile("library/Currency.java", CURRENCY)
                .withFile(
                        "com/google/gson/annotations/SerializedName.java",
                        "package com.google.gson.annotations; public @interface SerializedName {}")
                .withOptions("-proc:none");
        assertThat(library.compile()).as(library.output()).isTrue();

        assertThat(application.compile()).isFalse();
        assertThat(application.output().lines().filter(line -> line.contains("error: [")))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .contains("Routes.java:7: error: [NoCodec] Money.thread cannot be represented in JSON"),
                        line -> assertThat(line)
                                .contains("Routes.java:7: error: [UnsupportedAnnotation] @SerializedName on Kind.A"));
    }

    @Test
    void aCodecFromTheLibraryIsUsed() throws IOException {
        library.withFile(
                        "library/Money.java",
                        MONEY.replace("public", "@dev.switchboard.annotation.WebSocketMessage public"))
                .withFile("library/Currency.java", CURRENCY);
        assertThat(library.compile()).as(library.output()).isTrue();

        assertThat(application.compile()).as(application.output()).isTrue();
        assertThat(generated(application))
                .containsExactly("example/RoutesHandler.java", "example/Routes_PaymentJson.java");
        assertThat(Files.readString(application.generated().resolve("example/RoutesHandler.java")))
                .contains("import library.MoneyJson;");
    }

    @Test
    void aCodecFromAnEarlierCompileIsWrittenAgain() throws IOException {
        Javac javac = new Javac(root.resolve("again"));
        javac.withOptions("-cp", javac.classes() + File.pathSeparator + System.getProperty("java.class.path"));
        javac.withFile("example/Chat.java", chat("String text"));
        assertThat(javac.compile()).as(javac.output()).isTrue();

        javac.withFile("example/Chat.java", chat("String text, int count"));
        assertThat(javac.compile()).as(javac.output()).isTrue();
        assertThat(Files.readString(javac.generated().resolve("example/Chat_MessageJson.java")))
                .contains("\"count\"");
    }

    @Test
    void theCodecOfATypeThatIsNotRecompiledIsNotWrittenAgain() throws IOException {
        Javac javac = new Javac(root.resolve("incremental"))
                .withFile("example/Message.java", "package example; record Message(String text) {}")
                .withFile("example/Chat.java", """
                        package example;

                        import dev.switchboard.annotation.WebSocketRoute;

                        class Chat {
                            @WebSocketRoute("send")
                            void send(Message message) {}
                        }
                        """);
        javac.withOptions("-cp", javac.classes() + File.pathSeparator + System.getProperty("java.class.path"));
        assertThat(javac.compile()).as(javac.output()).isTrue();
        Path codec = javac.generated().resolve("example/MessageJson.java");
        Files.delete(codec);

        assertThat(javac.compile(List.of(javac.source("example/Chat.java"))))
                .as(javac.output())
                .isTrue();
        assertThat(codec).doesNotExist();
        assertThat(generated(javac)).containsExactly("example/ChatHandler.java");
    }

    @Test
    void aHandwrittenCodecInThePackageOfItsTypeIsUsed() throws IOException {
        Javac javac = new Javac(root.resolve("hand"))
                .withFile("example/Chat.java", chat("String text"))
                .withFile("example/Chat_MessageJson.java", """
                        package example;

                        import dev.switchboard.json.JsonCodec;
                        import dev.switchboard.json.JsonReader;
                        import dev.switchboard.json.JsonWriter;

                        final class Chat_MessageJson implements JsonCodec<Chat.Message> {
                            static final JsonCodec<Chat.Message> CODEC = new Chat_MessageJson();

                            public Chat.Message read(JsonReader in) {
                                return new Chat.Message(in.readString());
                            }

                            public void write(JsonWriter out, Chat.Message value) {
                                out.value(value.text());
                            }
                        }
                        """);
        assertThat(javac.compile()).as(javac.output()).isTrue();
        assertThat(generated(javac)).containsExactly("example/ChatHandler.java");
    }

    @Test
    void aHandlerCreatesOneInstanceOfEachCustomCodec() throws IOException {
        Javac javac = new Javac(root.resolve("custom"))
                .withOptions("-Xlint:all,-processing", "-Werror")
                .withFile("example/Chat.java", """
                        package example;

                        import dev.switchboard.annotation.UseCodec;
                        import dev.switchboard.annotation.WebSocketRoute;
                        import dev.switchboard.json.JsonCodec;
                        import dev.switchboard.json.JsonReader;
                        import dev.switchboard.json.JsonWriter;
                        import java.time.LocalDate;

                        class Chat {
                            @WebSocketRoute("next")
                            @UseCodec(DayCodec.class)
                            LocalDate next(@UseCodec(DayCodec.class) LocalDate day) {
                                return day.plusDays(1);
                            }

                            static final class DayCodec implements JsonCodec<LocalDate> {
                                @Override
                                public LocalDate read(JsonReader in) {
                                    return LocalDate.ofEpochDay(in.readLong());
                                }

                                @Override
                                public void write(JsonWriter out, LocalDate day) {
                                    out.value(day.toEpochDay());
                                }
                            }
                        }
                        """);
        assertThat(javac.compile()).as(javac.output()).isTrue();
        assertThat(Files.readString(javac.generated().resolve("example/ChatHandler.java")))
                .containsOnlyOnce("private static final JsonCodec<LocalDate> CHAT_DAY_CODEC = new Chat.DayCodec();")
                .containsOnlyOnce("call.reply(CHAT_DAY_CODEC, routes.next(call.payload(CHAT_DAY_CODEC)))");
    }

    private static String chat(String components) {
        return """
                package example;

                import dev.switchboard.annotation.WebSocketRoute;

                class Chat {
                    record Message(%s) {}

                    @WebSocketRoute("send")
                    void send(Message message) {}
                }
                """.formatted(components);
    }

    private static List<String> generated(Javac javac) throws IOException {
        try (Stream<Path> files = Files.walk(javac.generated())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> javac.generated().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
