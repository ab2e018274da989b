package dev.switchboard.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that concrete classes inherit the routes of abstract classes and interfaces. */
class InheritedRoutesTest {
    private static final String BASE = """
            package example;

            import dev.switchboard.annotation.WebSocketRoute;

            abstract class Base {
                record Note(String text) {}

                @WebSocketRoute("note")
                abstract Note note(Note note);

                @WebSocketRoute("$connect")
                void connect() {}
            }
            """;
    private static final String PINGS = """
            package example;

            import dev.switchboard.annotation.WebSocketRoute;

            public interface Pings {
                @WebSocketRoute("ping")
                default String ping() {
                    return "pong";
                }

                @WebSocketRoute("version")
                static int version() {
                    return 1;
                }
            }
            """;
    private static final String CHAT = """
            package example;

            class Chat extends Base implements Pings {
                @Override
                Note note(Note note) {
                    return note;
                }
            }
            """;

    @TempDir
    Path root;

    @Test
    void aConcreteClassInheritsRoutesWithoutAnyAnnotation() {
        Compilation compilation = compile(BASE, PINGS, CHAT);

        assertThat(handlers(compilation)).containsExactly("ChatHandler.java");
        assertThat(compilation)
                .generatedSourceFile("example.ChatHandler")
                .contentsAsUtf8String()
                .contains("case \"note\" -> note(call);");
        assertThat(compilation)
                .generatedSourceFile("example.ChatHandler")
                .contentsAsUtf8String()
                .contains("routes.ping()");
        assertThat(compilation)
                .generatedSourceFile("example.ChatHandler")
                .contentsAsUtf8String()
                .contains("Pings.version()");
    }

    @Test
    void aConcreteClassMayAddRoutes() {
        Compilation compilation =
                compile(BASE, CHAT.replace(" implements Pings", "").replace("    @Override", """
                    @dev.switchboard.annotation.WebSocketRoute("own")
                    void own() {}

                    @Override"""));

        assertThat(handlers(compilation)).containsExactly("ChatHandler.java");
        assertThat(compilation)
                .generatedSourceFile("example.ChatHandler")
                .contentsAsUtf8String()
                .contains("case \"own\" -> own(call);");
    }

    @Test
    void eachConcreteClassHasItsOwnHandler() {
        Compilation compilation = compile(BASE, PINGS, CHAT, CHAT.replace("Chat", "Talk"));

        assertThat(handlers(compilation)).containsExactlyInAnyOrder("ChatHandler.java", "TalkHandler.java");
    }

    @Test
    void aSubclassOfAConcreteRouteClassHasAHandlerOnlyIfAnnotated() {
        Compilation compilation = compile(
                BASE,
                PINGS,
                CHAT,
                "package example;\n\nclass FakeChat extends Chat { FakeChat(int a) {} FakeChat() {} }",
                "package example;\n\n@dev.switchboard.annotation.WebSocketApi(name = \"sub\")\nclass SubChat"
                        + " extends Chat {}");

        assertThat(handlers(compilation)).containsExactlyInAnyOrder("ChatHandler.java", "SubChatHandler.java");
    }

    @Test
    void classesThatNoHandlerCouldNameAreIgnored() {
        Compilation compilation = compile(PINGS, """
                package example;

                class Outer {
                    private static class Hidden implements Pings {}

                    class Inner implements Pings {}

                    static Pings anonymous() {
                        return new Pings() {};
                    }
                }
                """);

        assertThat(handlers(compilation)).isEmpty();
    }

    /** An error would leave the author no way out, because the class has no annotation that could be removed. */
    @Test
    void aTestDoubleOrDecoratorThatNoHandlerCouldConstructIsIgnored() {
        Compilation compilation = compile(
                BASE,
                PINGS,
                CHAT,
                CHAT.replace("Chat", "Recording").replace("    @Override", """
                            Recording(java.util.List<String> seen) {}

                            @Override"""),
                "package example;\n\nclass Timed implements Pings { Timed(Pings inner) {} }",
                "package example;\n\nclass Several implements Pings { Several() {} Several(int delay) {} }",
                "package example;\n\nclass Single implements Pings { private Single() {} }",
                """
                package example;

                class PingsTest {
                    private static class Doubles {
                        static class Fake implements Pings {}
                    }
                }
                """);

        assertThat(handlers(compilation)).containsExactly("ChatHandler.java");
    }

    @Test
    void aTestDoubleThatExtendsAClassFromAJarIsIgnored() throws IOException {
        Javac library = new Javac(root.resolve("library")).withFile("library/BaseRoutes.java", """
                        package library;

                        public abstract class BaseRoutes {
                            @dev.switchboard.annotation.WebSocketRoute("ping")
                            public String ping() { return "pong"; }
                        }
                        """);
        assertThat(library.compile()).as(library.output()).isTrue();
        Javac application = new Javac(root.resolve("application"))
                .withFile("example/ChatRoutes.java", """
                        package example;

                        class ChatRoutes extends library.BaseRoutes {
                            @dev.switchboard.annotation.WebSocketRoute("own")
                            void own() {}
                        }
                        """)
                .withFile("example/RecordingRoutes.java", """
                        package example;

                        class RecordingRoutes extends library.BaseRoutes {
                            RecordingRoutes(java.util.List<String> seen) {}
                        }
                        """)
                .withOptions("-cp", library.classes() + File.pathSeparator + System.getProperty("java.class.path"));

        assertThat(application.compile()).as(application.output()).isTrue();
        assertThat(application.generated().resolve("example/ChatRoutesHandler.java"))
                .exists();
        assertThat(application.generated().resolve("example/RecordingRoutesHandler.java"))
                .doesNotExist();
    }

    @Test
    void aClassThatIsAnnotatedOrListedByAnApiNeedsAConstructor() {
        String timed = "package example;\n\nclass Timed implements Pings { Timed(Pings inner) {} }";
        assertThat(Compiling.source(PINGS)
                        .with(timed.replace("class", "@dev.switchboard.annotation.WebSocketApi(name = \"t\")\nclass"))
                        .errors())
                .singleElement()
                .asString()
                .contains("[UnprovidedParameter]");
        assertThat(Compiling.source(PINGS)
                        .with(timed.replace(
                                "Timed(Pings inner) {}",
                                "@dev.switchboard.annotation.RouteFactory static Timed of(Pings inner) {"
                                        + " return null; }"))
                        .errors())
                .singleElement()
                .asString()
                .contains("[UnprovidedParameter]");
        assertThat(Compiling.source(PINGS)
                        .with(timed)
                        .with("package example;\n\n@dev.switchboard.annotation.WebSocketApi(name = \"all\","
                                + " routes = Timed.class)\nclass All {}")
                        .errors())
                .singleElement()
                .asString()
                .contains("[UnprovidedParameter]");
    }

    @Test
    void theRoutesOfAGenericClassAreHandledByItsConcreteSubclass() {
        Compilation compilation = compile("""
                package example;

                abstract class Base<T> {
                    @dev.switchboard.annotation.WebSocketRoute("x")
                    T x(T payload) {
                        return payload;
                    }
                }
                """, """
                package example;

                class Middle<T> extends Base<T> {}
                """, """
                package example;

                class Chat extends Middle<Chat.Note> {
                    record Note(String text) {}
                }
                """);

        assertThat(handlers(compilation)).containsExactly("ChatHandler.java");
    }

    @Test
    void aFactoryMayCreateTheConcreteClass() {
        Compilation compilation = compile(BASE, PINGS, CHAT.replace("    @Override", """
                    private Chat() {}

                    @dev.switchboard.annotation.RouteFactory
                    static Chat create() {
                        return new Chat();
                    }

                    @Override"""));

        assertThat(compilation)
                .generatedSourceFile("example.ChatHandler")
                .contentsAsUtf8String()
                .contains("this.routes = Chat.create();");
    }

    @Test
    void theAccessOfTheOverridingMethodIsChecked() {
        Compilation compilation = compile(
                """
                package library;

                public abstract class Base {
                    @dev.switchboard.annotation.WebSocketRoute("x")
                    protected abstract void x();
                }
                """, "package example;\n\npublic class Chat extends library.Base { @Override protected void x() {} }");

        assertThat(handlers(compilation)).containsExactly("ChatHandler.java");
    }

    @Test
    void aMistakeInAnInheritedRouteIsReportedOnce() {
        assertThat(Compiling.source(BASE.replace("\"note\"", "\" \""))
                        .with(PINGS)
                        .with(CHAT)
                        .with(CHAT.replace("Chat", "Talk"))
                        .errors())
                .singleElement()
                .asString()
                .startsWith("Base.java:8:21: [BlankRouteKey]");
    }

    @Test
    void twoClassesThatInheritTheSameRouteAreNamedInTheError() {
        assertThat(Compiling.source(PINGS)
                        .with("package example;\n\nclass One implements Pings {}")
                        .with("package example;\n\nclass Two implements Pings {}")
                        .with("package example;\n\n@dev.switchboard.annotation.WebSocketApi(name = \"all\","
                                + " routes = {One.class, Two.class})\nclass All {}")
                        .errors())
                .anyMatch(error ->
                        error.contains("[DuplicateRoute] Route \"ping\" is handled by both One.ping and Two.ping."));
    }

    /**
     * If the jar has no handler for the superclass, the subclass needs one; otherwise nothing would serve the routes.
     * If the jar has a handler, the subclass may well be a test double.
     */
    @Test
    void aSubclassOfAConcreteClassFromAJarHasAHandlerUnlessTheJarHasOne() throws IOException {
        for (String processing : List.of("-proc:none", "-proc:full")) {
            Path here = root.resolve(processing.substring(1).replace(':', '_'));
            Javac library = new Javac(here.resolve("library")).withFile("library/Whole.java", """
                    package library;

                    import dev.switchboard.annotation.WebSocketRoute;

                    public class Whole {
                        @WebSocketRoute("x")
                        public void x() {}
                    }
                    """);
            if (processing.equals("-proc:none")) {
                library.withOptions(processing);
            }
            assertThat(library.compile()).as(library.output()).isTrue();
            Javac application = new Javac(here.resolve("application"))
                    .withFile("example/App.java", "package example; class App extends library.Whole {}")
                    .withFile("example/Pings.java", PINGS)
                    .withOptions("-cp", library.classes() + File.pathSeparator + System.getProperty("java.class.path"));

            assertThat(application.compile()).as(application.output()).isTrue();
            assertThat(Files.exists(application.generated().resolve("example/AppHandler.java")))
                    .isEqualTo(processing.equals("-proc:none"));
        }
    }

    @Test
    void aMistakeInARouteFromAJarIsReportedWhereTheSourceNamesItsClass() throws IOException {
        Javac library = new Javac(root.resolve("library"))
                .withFile("library/Base.java", """
                        package library;

                        import dev.switchboard.annotation.WebSocketRoute;

                        public abstract class Base {
                            @WebSocketRoute(" ")
                            public void blank(Thread thread) {}
                        }
                        """)
                .withFile("library/Whole.java", """
                        package library;

                        import dev.switchboard.annotation.WebSocketRoute;

                        public class Whole {
                            @WebSocketRoute("$y")
                            public java.util.Currency reserved() { return null; }
                        }
                        """)
                .withOptions("-proc:none");
        assertThat(library.compile()).as(library.output()).isTrue();
        Javac application = new Javac(root.resolve("application"))
                .withFile("example/App.java", """
                        package example;

                        class App extends library.Base {}
                        """)
                .withFile("example/All.java", """
                        package example;

                        import dev.switchboard.annotation.WebSocketApi;

                        @WebSocketApi(
                                name = "all",
                                routes = {
                                    library.Whole.class,
                                })
                        class All {}
                        """)
                .withOptions("-cp", library.classes() + File.pathSeparator + System.getProperty("java.class.path"));

        assertThat(application.compile()).isFalse();
        assertThat(lines(application.output(), "[BlankRouteKey]", "[UnsupportedParameter]"))
                .isNotEmpty()
                .allMatch(line -> line.contains("App.java:3: error: ["));
        assertThat(lines(application.output(), "[ReservedRouteKey]", "[NoCodec]"))
                .hasSize(2)
                .allMatch(line -> line.contains("All.java:8: error: ["));
    }

    /**
     * The handler of a class without an annotation needs the supertypes with its routes as further originating
     * elements, because the processor would not receive the class if it were recompiled alone. Other files must have
     * only one originating element, because Gradle recompiles everything if an isolating processor names several.
     */
    @Test
    void onlyAHandlerOfAClassWithoutAnAnnotationHasSeveralOriginatingElements() {
        OriginsProcessor origins = new OriginsProcessor();
        assertThat(Compiling.source(BASE)
                        .with(PINGS)
                        .with(CHAT)
                        .with(CHAT.replace("Chat", "Talk")
                                .replace("class", "@dev.switchboard.annotation.WebSocketApi(name = \"talk\")\nclass"))
                        .withoutSwitchboard()
                        .with(origins)
                        .errors())
                .isEmpty();
        assertThat(origins.of)
                .containsEntry("example.ChatHandler", List.of("example.Chat", "example.Base", "example.Pings"))
                .containsEntry("example.TalkHandler", List.of("example.Talk"))
                .containsEntry("example.Base_NoteJson", List.of("example.Base.Note"));
    }

    /** The processor, with a filer that records the originating elements of each file. */
    private static final class OriginsProcessor extends AbstractProcessor {
        final Map<String, List<String>> of = new HashMap<>();
        private final SwitchboardProcessor processor = new SwitchboardProcessor();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            Filer filer = wrap(Filer.class, this::note);
            processor.init(wrap(
                    ProcessingEnvironment.class,
                    (method, arguments) ->
                            method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
        }

        private Object note(Method method, Object[] arguments) throws ReflectiveOperationException {
            if (method.getName().equals("createSourceFile")) {
                of.put(
                        arguments[0].toString(),
                        Arrays.stream((Element[]) arguments[1])
                                .map(Element::toString)
                                .toList());
            }
            return method.invoke(processingEnv.getFiler(), arguments);
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }

        private static <T> T wrap(Class<T> type, Call call) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> call.of(method, arguments == null ? new Object[0] : arguments)));
        }

        private interface Call {
            Object of(Method method, Object[] arguments) throws ReflectiveOperationException;
        }
    }

    private static List<String> lines(String output, String... problems) {
        return output.lines()
                .filter(line -> List.of(problems).stream().anyMatch(line::contains))
                .toList();
    }

    private static Compilation compile(String first, String... more) {
        Compiling compiling = Compiling.source(first).withOptions("-Xlint:all,-processing", "-Werror");
        for (String source : more) {
            compiling.with(source);
        }
        Compilation compilation = compiling.compile();
        assertThat(compilation.diagnostics()).as("warnings and errors").isEmpty();
        return compilation;
    }

    private static List<String> handlers(Compilation compilation) {
        return compilation.generatedSourceFiles().stream()
                .map(file -> file.getName().substring(file.getName().lastIndexOf('/') + 1))
                .filter(name -> name.endsWith("Handler.java"))
                .toList();
    }
}
