package dev.switchboard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.local.gateway.StageRoute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final String HANDLER = EchoHandler.class.getName();

    @TempDir
    private Path folder;

    @Test
    void everyArgumentExceptTheHandlerHasADefault() throws StartFailure {
        ServerSettings settings = parse(Map.of(), HANDLER);

        assertThat(settings.handler().source())
                .isInstanceOfSatisfying(
                        HandlerFactory.class,
                        source -> assertThat(source.name()).isEqualTo(HANDLER));
        assertThat(settings.handler().connectionsTable()).isEmpty();
        assertThat(settings.api().stage()).isEqualTo("dev");
        assertThat(settings.api().routes()).isEmpty();
        assertThat(settings.api().stageVariables()).isEmpty();
        assertThat(settings.site().port()).isEqualTo(8080);
        assertThat(settings.site().address()).isEqualTo(BindAddress.thisMachine());
        assertThat(settings.site().allowedHosts()).isEmpty();
        assertThat(settings.site().folder()).isEmpty();
        assertThat(settings.site().hasConsole()).isTrue();
        assertThat(settings.authorizer()).isEmpty();
        assertThat(settings.isQuiet()).isFalse();
    }

    @Test
    void everyOptionIsRead() throws Exception {
        Path jar = Files.createFile(folder.resolve("chat.jar"));

        ServerSettings settings = parse(
                Map.of(),
                "--port",
                "0",
                "H",
                "--stage",
                "prod",
                "--static",
                "web",
                "--route",
                "a",
                "--two-way",
                "b",
                "--authorizer",
                TokenAuthorizer.class.getName(),
                "--identity-source",
                "route.request.querystring.token",
                "--identity-source",
                "stageVariables.a",
                "--stage-variable",
                "a=b=c",
                "--jar",
                jar.toString(),
                "--env",
                "A=b=c",
                "--env",
                "EMPTY=",
                "--java",
                "/jdk/bin/java",
                "--table",
                "chat",
                "--bind",
                "0.0.0.0",
                "--allow-host",
                "laptop.local",
                "--allow-host",
                "laptop",
                "--no-console",
                "--quiet");

        assertThat(settings.handler().source())
                .isEqualTo(SeparateProcess.of(FunctionCode.ofJar(jar), "H")
                        .withJava(Path.of("/jdk/bin/java"))
                        .withVariable("A", "b=c")
                        .withVariable("EMPTY", ""));
        assertThat(settings.handler().connectionsTable()).contains("chat");
        assertThat(settings.api().stage()).isEqualTo("prod");
        assertThat(settings.api().routes()).containsExactly(StageRoute.oneWay("a"), StageRoute.twoWay("b"));
        assertThat(settings.api().stageVariables()).isEqualTo(Map.of("a", "b=c"));
        assertThat(settings.site().port()).isZero();
        assertThat(settings.site().address().text()).isEqualTo("0.0.0.0");
        assertThat(settings.site().allowedHosts()).containsExactly("laptop.local", "laptop");
        assertThat(settings.site().folder()).contains(Path.of("web"));
        assertThat(settings.site().hasConsole()).isFalse();
        assertThat(settings.authorizer()).hasValueSatisfying(authorizer -> {
            assertThat(authorizer.factory().name()).isEqualTo(TokenAuthorizer.class.getName());
            assertThat(authorizer.identitySources())
                    .containsExactly("route.request.querystring.token", "stageVariables.a");
        });
        assertThat(settings.isQuiet()).isTrue();
    }

    @Test
    void optionOverridesTheTableFromTheEnvironment() throws StartFailure {
        assertThat(table(Map.of("CONNECTIONS_TABLE", "a"), HANDLER)).contains("a");
        assertThat(table(Map.of("CONNECTIONS_TABLE", " "), HANDLER)).isEmpty();
        assertThat(table(Map.of("CONNECTIONS_TABLE", "a"), HANDLER, "--table", "b"))
                .contains("b");
    }

    private static Optional<String> table(Map<String, String> environment, String... arguments) throws StartFailure {
        return parse(environment, arguments).handler().connectionsTable();
    }

    @Test
    void optionOverridesThePortFromTheEnvironment() throws StartFailure {
        assertThat(parse(Map.of("PORT", "9000"), HANDLER).site().port()).isEqualTo(9000);
        assertThat(parse(Map.of("PORT", "9000"), HANDLER, "--port", "9001")
                        .site()
                        .port())
                .isEqualTo(9001);
    }

    @ParameterizedTest
    @CsvSource({"abc", "-1", "65536", "''"})
    void invalidPortIsReportedWithItsSource(String value) {
        assertThatThrownBy(() -> parse(Map.of("PORT", value), "H"))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The environment variable PORT must be a port from 0 to 65535, but is \"" + value + "\".");
        assertThatThrownBy(() -> parse(Map.of(), "H", "--port", value))
                .hasMessage("--port must be a port from 0 to 65535, but is \"" + value + "\".");
    }

    @Test
    void invalidArgumentsAreReportedWithTheUsage() {
        assertThatThrownBy(() -> parse(Map.of()))
                .hasMessageStartingWith("No handler class was given.\nUsage: <handler class> [options]");
        assertThatThrownBy(() -> parse(Map.of(), "H", "--prot", "1"))
                .hasMessageStartingWith("Unknown option --prot.\nUsage:");
        assertThatThrownBy(() -> parse(Map.of(), "H", "--stage"))
                .hasMessageStartingWith("Option --stage needs a value.\nUsage:");
        assertThatThrownBy(() -> parse(Map.of(), "H", "I"))
                .hasMessageStartingWith("Two handler classes were given, H and I. ");
        assertThatThrownBy(() -> parse(Map.of(), "H", "--stage-variable", "table"))
                .hasMessage("--stage-variable must be followed by NAME=VALUE, but the value is \"table\".");
        assertThatThrownBy(() -> parse(Map.of(), "H", "--identity-source", "route.request.header.X"))
                .hasMessage("--identity-source needs an authorizer. Name the authorizer's class with --authorizer.");
    }

    @Test
    void optionsForASeparateProcessRequireAJar() {
        String message = "--java and --env need a handler in a process of its own. Name its jar with --jar.";
        assertThatThrownBy(() -> parse(Map.of(), "H", "--java", "j")).hasMessage(message);
        assertThatThrownBy(() -> parse(Map.of(), "H", "--env", "A=b")).hasMessage(message);
        assertThatThrownBy(() -> parse(Map.of(), "H", "--jar", "j", "--env", "=b"))
                .hasMessage("--env must be followed by NAME=VALUE.");
    }

    @Test
    void helpHasOneColumnOfNamesAndOneOfDescriptions() {
        assertThatThrownBy(() -> parse(Map.of())).hasMessage("""
                No handler class was given.
                Usage: <handler class> [options]
                  --port N        the port; 0 for any free one (default: the environment variable PORT, else 8080)
                  --stage NAME    the stage, which is the path of the WebSocket (default: dev)
                  --static DIR    serve the files of this folder at /
                  --route KEY     a one-way route, for a handler that does not declare its routes; may be repeated
                  --two-way KEY   the same for a route with replies
                  --stage-variable NAME=VALUE
                                  a stage variable; may be repeated
                  --authorizer CLASS
                                  a Lambda authorizer, called for every client that connects
                  --identity-source SOURCE
                                  a value that a request must have, such as route.request.header.Authorization; a request
                                  without it is refused before the authorizer is called; may be repeated
                  --jar FILE      run the handler from this jar as it is deployed, in a process of its own with AWS's
                                  Java runtime client; Linux only
                  --env NAME=VALUE
                                  an environment variable of that process; may be repeated
                  --java FILE     the java command of that process (default: the one that runs this server)
                  --table NAME    keep connections in this DynamoDB table, which is created if it is missing (default:
                                  the environment variable CONNECTIONS_TABLE, else in memory)
                  --bind ADDRESS  listen on this address of the machine as well, so that others can connect; 0.0.0.0
                                  for all addresses (default: this machine only)
                  --allow-host NAME
                                  serve requests for this host name as well; may be repeated
                  --no-console    do not serve the console at /_switchboard
                  --quiet         do not print a line for each event
                """);
    }

    private static ServerSettings parse(Map<String, String> environment, String... arguments) throws StartFailure {
        return CommandLine.parse(List.of(arguments), environment).settings();
    }
}
