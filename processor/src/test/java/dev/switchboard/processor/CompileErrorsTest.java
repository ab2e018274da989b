package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.switchboard.processor.diagnostic.Report;
import java.io.File;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests errors that concern the compilation as a whole, or whose sources do not fit the form of the golden files. */
class CompileErrorsTest {
    private static final String PING = """
            package example;

            import dev.switchboard.annotation.WebSocketRoute;

            class Routes {
                @WebSocketRoute("ping")
                void ping() {}
            }
            """;

    @Test
    void moreRoutesThanApiGatewayAllowsAreAnError() {
        assertThat(Compiling.source(routes(299)).errors())
                .containsExactly(
                        "Routes.java:3:1: [TooManyRoutes] API \"routes\" has 301 routes, but API Gateway allows"
                                + " at most 300. Let one route handle several cases by the type of its payload"
                                + " (a sealed interface), or split the API in two.");
    }

    @Test
    void asManyRoutesAsApiGatewayAllowsAreFine() {
        assertThat(Compiling.source(routes(298)).errors()).isEmpty();
    }

    @Test
    void aMissingRuntimeIsAnError() {
        Compiling sources = Compiling.source(PING)
                .with(PING.replace("Routes", "Others"))
                .withClassPath(classPathWithout("runtime"));

        assertThat(sources.errors())
                .containsExactly("Routes.java:5:1: [MissingRuntime] The code generated for Routes needs Switchboard's"
                        + " runtime, which is not on the class path. Add the dependency"
                        + " dev.switchboard:switchboard-runtime.");
    }

    @Test
    void aReleaseThatCannotCompileGeneratedCodeIsAnError() {
        Compilation compilation =
                Compiling.source(PING).withOptions("--release", "11").compile();

        assertThat(messages(compilation))
                .containsExactly(
                        "[UnsupportedRelease] Switchboard generates code for Java 17, but this compilation targets Java"
                                + " 11. Compile with --release 17 or newer.");
    }

    @Test
    void anOutdatedJacksonIsAnError() {
        Compiling sources = Compiling.source(PING)
                .with("package com.fasterxml.jackson.core;\npublic class StreamReadConstraints {}");

        assertThat(sources.errors())
                .contains("Routes.java:5:1: [OutdatedJackson] The code generated for Routes needs jackson-core 2.18 or"
                        + " newer, but an older version is on the class path. Pin"
                        + " com.fasterxml.jackson.core:jackson-core to a newer version.");
    }

    @Test
    void aLombokConstructorWithoutLombokIsAnError() {
        assertThat(Compiling.source("""
                                package example;

                                import dev.switchboard.annotation.WebSocketRoute;

                                @lombok.RequiredArgsConstructor
                                class Routes {
                                    @WebSocketRoute("send")
                                    void send() {}
                                }
                                """)
                        .with("package lombok;\npublic @interface RequiredArgsConstructor {}")
                        .errors())
                .containsExactly("Routes.java:6:1: [MissingConstructor] Routes has @RequiredArgsConstructor, but no"
                        + " annotation processor has added the constructor. Put Lombok on the annotation"
                        + " processor path, beside Switchboard's processor.");
    }

    @Test
    void aTypeThatDoesNotExistIsAnError() {
        assertThat(Compiling.source("""
                                package example;

                                import dev.switchboard.annotation.WebSocketRoute;

                                class Routes {
                                    @WebSocketRoute("send")
                                    void send(Misspelt message) {}

                                    @WebSocketRoute("post")
                                    void post(Misspelt message) {}
                                }
                                """).errors())
                .contains("Routes.java:5:1: [UnresolvedType] No handler or codec could be generated for Routes, because"
                        + " Misspelt cannot be found. Check its name and import; if another annotation processor"
                        + " writes it, check that this one runs.")
                .filteredOn(error -> error.contains("[UnresolvedType]"))
                .hasSize(1);
    }

    @Test
    void aTypeThatDoesNotExistIsNotReportedTogetherWithOtherMistakes() {
        assertThat(Compiling.source("""
                                package example;

                                import dev.switchboard.annotation.WebSocketRoute;

                                class Routes {
                                    @WebSocketRoute("send")
                                    void send(Misspelt message) {}
                                }

                                class Others {
                                    @WebSocketRoute(" ")
                                    void send() {}
                                }
                                """).errors())
                .anyMatch(error -> error.contains("[BlankRouteKey]"))
                .noneMatch(error -> error.contains("[UnresolvedType]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@WebSocketRoute(\"send\") void send(Misspelt message) {}",
                "@WebSocketRoute(\"send\") void send(java.util.List<Misspelt> messages) {}",
                "@WebSocketRoute(\"get\") Misspelt get() { return null; }",
                "@WebSocketRoute(\"get\") java.util.concurrent.CompletionStage<Misspelt> get() { return null; }",
                "record Message(Misspelt part) {} @WebSocketRoute(\"send\") void send(Message message) {}",
                "record Message(int part) implements Misspelt {} @WebSocketRoute(\"send\") void send(Message"
                        + " message) {}",
                "sealed interface Message permits Misspelt {} @WebSocketRoute(\"send\") void send(Message message) {}",
                "@WebSocketRoute(Misspelt.KEY) void send() {}",
                "@WebSocketRoute(\"send\") void send() throws Misspelt {}",
                "Routes(Misspelt collaborator) {}",
                "@Misspelt @WebSocketRoute(\"send\") void send() {}",
                "@WebSocketRoute(\"send\") void send(@Misspelt Routes routes) {}",
            })
    void aTypeThatDoesNotExistHidesNoOtherMistake(String member) {
        List<String> errors = Compiling.source("""
                        package example;

                        import dev.switchboard.annotation.*;

                        class Routes {
                            @WebSocketRoute(" ")
                            void blank(Thread thread) {}

                            %s

                            @WebSocketMessage
                            record Sent(Thread thread, java.util.List<Misspelt> more) {}
                        }
                        """.formatted(member)).errors();

        assertThat(errors)
                .anyMatch(error -> error.startsWith("Routes.java:6:21: [BlankRouteKey]"))
                .anyMatch(error -> error.startsWith("Routes.java:7:23: [UnsupportedParameter]"))
                .anyMatch(error -> error.contains("[NoCodec] Routes.Sent.thread"))
                .noneMatch(error -> error.contains("[Internal]"));
        assertThat(errors)
                .filteredOn(error -> error.contains(": ["))
                .as("no error is merely a consequence of the missing type")
                .allMatch(error -> error.matches(".*\\[(BlankRouteKey|UnsupportedParameter|NoCodec|UnresolvedType)].*")
                        && (error.contains("[UnresolvedType]") || !error.contains("Misspelt")));
    }

    @Test
    void allMistakesAreReportedInOneCompile() {
        assertThat(Compiling.source("""
                                package example;

                                import dev.switchboard.annotation.WebSocketApi;
                                import dev.switchboard.annotation.WebSocketRoute;

                                @WebSocketApi(name = "1")
                                class Routes {
                                    @WebSocketRoute("send")
                                    private void send(String text) {}

                                    @WebSocketRoute("$x")
                                    void x() {}
                                }
                                """).errors())
                .extracting(error -> error.substring(error.indexOf('['), error.indexOf(']') + 1))
                .containsExactly(
                        "[InvalidApiName]",
                        "[InaccessibleRouteMethod]",
                        "[UnsupportedParameter]",
                        "[ReservedRouteKey]");
    }

    @Test
    void aFailureOfTheProcessorIsReportedInOneMessage() {
        assertThat(messages(compileWithFailingStep()))
                .containsExactly("[Internal] Switchboard's processor failed at example.Routes with"
                        + " java.lang.IllegalStateException: out of order. This is a bug in Switchboard, not in"
                        + " your code. Please report it with the source of that class and the stack trace, which"
                        + " the compiler option -Aswitchboard.debug=true prints.");
    }

    @Test
    void aFailureOfTheProcessorShowsItsStackTraceOnRequest() {
        assertThat(compileWithFailingStep("-Aswitchboard.debug=true").notes())
                .extracting(note -> note.getMessage(Locale.ROOT))
                .anyMatch(note -> note.contains("at dev.switchboard.processor.CompileErrorsTest$FailingStep.process"));
        assertThat(compileWithFailingStep().notes()).isEmpty();
    }

    private static Compilation compileWithFailingStep(String... options) {
        return Compiling.source(PING)
                .withoutSwitchboard()
                .with(new SwitchboardProcessor(environment -> List.of(new FailingStep())))
                .withOptions(options)
                .compile();
    }

    private static String routes(int count) {
        String methods = IntStream.range(0, count)
                .mapToObj(i -> "    @dev.switchboard.annotation.WebSocketRoute(\"r" + i + "\") void r" + i + "() {}\n")
                .collect(Collectors.joining());
        return "package example;\n\nclass Routes {\n" + methods + "}\n";
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.errors().stream()
                .map((Diagnostic<?> error) -> error.getMessage(Locale.ROOT))
                .toList();
    }

    private static List<File> classPathWithout(String module) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(File.separator + module + File.separator)
                        && !entry.contains("switchboard-" + module))
                .map(File::new)
                .toList();
    }

    private static final class FailingStep implements Step {
        @Override
        public Set<String> annotations() {
            return Set.of("dev.switchboard.annotation.WebSocketRoute");
        }

        @Override
        public Map<TypeElement, String> process(Collection<TypeElement> classes, Report report) {
            if (classes.isEmpty()) {
                return Map.of();
            }
            throw new IllegalStateException("out of order");
        }
    }
}
