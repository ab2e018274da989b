package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Checks that generated code compiles without warnings even if the user declares names that hide names in the code. */
class ClashingNamesTest {
    private static final String[] EVERY_LINT = {"-Xlint:all,-processing", "-Werror"};

    @Test
    void recordsNamedLikeClassesOfJavaLang() {
        assertClean(Compiling.source("""
                        package example;

                        import dev.switchboard.annotation.UserId;
                        import dev.switchboard.annotation.WebSocketRoute;
                        import java.util.List;
                        import java.util.Map;

                        class Routes {
                            record Both(Integer ours, java.lang.Integer theirs, List<java.lang.String> texts, int number) {}

                            @WebSocketRoute("both")
                            Both both(Both both) {
                                return both;
                            }

                            @WebSocketRoute("override")
                            Override override(Map<java.lang.String, String> strings, @UserId java.lang.String user) {
                                return null;
                            }

                            @WebSocketRoute("object")
                            void object(Object object) throws java.lang.Exception {}
                        }
                        """)
                .with("package example;\nrecord Integer(int value) {}")
                .with("package example;\nrecord String(int value) {}")
                .with("package example;\nrecord Override(int value) {}")
                .with("package example;\nrecord Object(int value) {}")
                .with("package example;\nclass Exception {}"));
    }

    @Test
    void anAnnotationNamedLikeTheOneThatSilencesLints() {
        assertClean(Compiling.source("""
                        package example;

                        import dev.switchboard.annotation.WebSocketRoute;

                        class Routes {
                            @Deprecated
                            @WebSocketRoute("old")
                            void old() {}
                        }
                        """).with("package example;\n@interface SuppressWarnings {}"));
    }

    @Test
    void aClassInTheUnnamedPackageNamedLikeOneOfJavaLang() {
        assertClean(Compiling.source("""
                        import dev.switchboard.annotation.WebSocketRoute;

                        class Routes {
                            @WebSocketRoute("send")
                            void send(Override message) {}
                        }
                        """).with("record Override(int value) {}"));
    }

    @Test
    void aComponentNamedLikeThePackageOfItsType() {
        assertClean(Compiling.source("""
                        package example;

                        import dev.switchboard.annotation.WebSocketRoute;

                        class Routes {
                            record Pair(first.Message first, second.Message second) {}

                            @WebSocketRoute("pair")
                            Pair pair(Pair pair) {
                                return pair;
                            }
                        }
                        """)
                .with("package first;\npublic record Message(int value) {}")
                .with("package second;\npublic record Message(int value) {}"));
    }

    @Test
    void componentsNamedLikeThePackagesThatGeneratedCodeUses() {
        assertClean(Compiling.source("""
                        package example;

                        import dev.switchboard.annotation.WebSocketRoute;
                        import java.util.List;

                        class Routes {
                            record Everything(Optional java, JsonCodecs dev, List<java.util.UUID> ids, java.util.Optional<String> note) {}

                            @WebSocketRoute("everything")
                            void everything(Everything everything) {}
                        }
                        """)
                .with("package example;\nrecord Optional(int value) {}")
                .with("package example;\nrecord JsonCodecs(int value) {}"));
    }

    @Test
    void aRouteClassNamedLikeThePackageOfAnother() {
        assertClean(Compiling.source("""
                        package gathering;

                        import dev.switchboard.annotation.WebSocketApi;
                        import dev.switchboard.annotation.WebSocketRoute;

                        @WebSocketApi(name = "all", routes = {first.Routes.class, second.Routes.class})
                        class Second {
                            @WebSocketRoute("own")
                            void own() {}
                        }
                        """).with(routesIn("first")).with(routesIn("second")));
    }

    @Test
    void anEnumDeprecatedForRemovalInAPayloadOrReply() {
        assertClean(Compiling.source("""
                        package example;

                        import dev.switchboard.annotation.WebSocketRoute;
                        import java.util.List;
                        import java.util.Map;
                        import java.util.concurrent.CompletionStage;

                        @SuppressWarnings("removal")
                        class Routes {
                            @Deprecated(forRemoval = true)
                            enum Mode { QUIET }

                            @WebSocketRoute("list")
                            void list(List<Mode> modes) {}

                            @WebSocketRoute("map")
                            CompletionStage<Map<String, Mode>> map() {
                                return null;
                            }
                        }
                        """));
    }

    private static String routesIn(String name) {
        return """
                package %1$s;

                import dev.switchboard.annotation.WebSocketRoute;

                public class Routes {
                    public record Message(int value) {}

                    @WebSocketRoute("%1$s")
                    public Message reply(Message message) {
                        return message;
                    }

                    @WebSocketRoute("%1$s static")
                    public static void still() {}
                }
                """.formatted(name);
    }

    private static void assertClean(Compiling sources) {
        assertThat(sources.withOptions(EVERY_LINT).compile().diagnostics()).isEmpty();
    }
}
