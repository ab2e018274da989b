package dev.switchboard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevServerOptionsTest {

    @Test
    void everyArgumentButTheHandlerHasADefault() throws StartFailure {
        assertThat(parse(Map.of(), "H"))
                .isEqualTo(new DevServerOptions(
                        "H",
                        8080,
                        "dev",
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        true,
                        false));
    }

    @Test
    void everyOptionIsRead() throws StartFailure {
        assertThat(parse(
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
                        "A",
                        "--identity-source",
                        "route.request.querystring.token",
                        "--identity-source",
                        "stageVariables.a",
                        "--stage-variable",
                        "a=b=c",
                        "--jar",
                        "chat.jar",
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
                        "--quiet"))
                .isEqualTo(new DevServerOptions(
                        "H",
                        0,
                        "prod",
                        Optional.of(Path.of("web")),
                        List.of(Route.oneWay("a"), Route.twoWay("b")),
                        Optional.of("A"),
                        List.of("route.request.querystring.token", "stageVariables.a"),
                        Map.of("a", "b=c"),
                        Optional.of(new ProcessOptions(
                                Path.of("chat.jar"),
                                Optional.of(Path.of("/jdk/bin/java")),
                                Map.of("A", "b=c", "EMPTY", ""))),
                        Optional.of("chat"),
                        Optional.of("0.0.0.0"),
                        List.of("laptop.local", "laptop"),
                        false,
                        true));
    }

    @Test
    void optionOverridesTheTableOfTheEnvironment() throws StartFailure {
        assertThat(parse(Map.of("CONNECTIONS_TABLE", "a"), "H").table()).contains("a");
        assertThat(parse(Map.of("CONNECTIONS_TABLE", " "), "H").table()).isEmpty();
        assertThat(parse(Map.of("CONNECTIONS_TABLE", "a"), "H", "--table", "b").table())
                .contains("b");
    }

    @Test
    void optionOverridesThePortOfTheEnvironment() throws StartFailure {
        assertThat(parse(Map.of("PORT", "9000"), "H").port()).isEqualTo(9000);
        assertThat(parse(Map.of("PORT", "9000"), "H", "--port", "9001").port()).isEqualTo(9001);
    }

    @ParameterizedTest
    @CsvSource({"abc", "-1", "65536", "''"})
    void invalidPortIsReportedWithItsSource(String value) {
        assertThatThrownBy(() -> parse(Map.of("PORT", value), "H"))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The environment variable PORT must be a port, 0 to 65535, and not \"" + value + "\".");
        assertThatThrownBy(() -> parse(Map.of(), "H", "--port", value))
                .hasMessage("--port must be a port, 0 to 65535, and not \"" + value + "\".");
    }

    @Test
    void wrongArgumentsAreReportedWithTheUsage() {
        assertThatThrownBy(() -> parse(Map.of()))
                .hasMessageStartingWith("No handler class was given.\nUsage: <handler class> [options]");
        assertThatThrownBy(() -> parse(Map.of(), "H", "--prot", "1"))
                .hasMessageStartingWith("Unknown option --prot.\nUsage:");
        assertThatThrownBy(() -> parse(Map.of(), "H", "--stage"))
                .hasMessageStartingWith("Option --stage needs a value.\nUsage:");
        assertThatThrownBy(() -> parse(Map.of(), "H", "I"))
                .hasMessageStartingWith("Two handler classes were given, H and I. ");
        assertThatThrownBy(() -> parse(Map.of(), "H", "--stage-variable", "table"))
                .hasMessage("--stage-variable must be NAME=VALUE, and not \"table\".");
        assertThatThrownBy(() -> parse(Map.of(), "H", "--identity-source", "route.request.header.X"))
                .hasMessage("--identity-source is for an authorizer. Name its class with --authorizer.");
    }

    @Test
    void optionsForAProcessNeedAJar() {
        String message = "--java and --env are for a handler in a process of its own. Name its jar with --jar.";
        assertThatThrownBy(() -> parse(Map.of(), "H", "--java", "j")).hasMessage(message);
        assertThatThrownBy(() -> parse(Map.of(), "H", "--env", "A=b")).hasMessage(message);
        assertThatThrownBy(() -> parse(Map.of(), "H", "--jar", "j", "--env", "=b"))
                .hasMessage("--env must be followed by NAME=VALUE.");
    }

    private static DevServerOptions parse(Map<String, String> environment, String... arguments) throws StartFailure {
        return DevServerOptions.parse(List.of(arguments), environment);
    }
}
