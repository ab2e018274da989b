package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks which APIs get a deployment template, what it contains, and how CloudFormation's limits are enforced. */
class TemplateTest {
    private static final String API = """
            package example;

            import dev.switchboard.annotation.WebSocketApi;
            import dev.switchboard.annotation.WebSocketRoute;

            @WebSocketApi(name = "rooms"%s)
            class Rooms {
                @WebSocketRoute("ping")
                %s ping() {%s}
            }
            """;
    private static final Pattern REFERENCE = Pattern.compile("!Ref (?!AWS::)([^\\s\\],]+)");
    private static final String ONE_WAY = API.formatted("", "void", "");
    private static final String TWO_WAY = API.formatted("", "String", "return \"pong\";");

    @TempDir
    private Path root;

    @Test
    void isWrittenOnlyForAnAnnotatedApi() throws IOException {
        assertThat(Templates.of(Compiling.source(ONE_WAY.replace("@WebSocketApi(name = \"rooms\")", "")))
                        .names())
                .isEmpty();
    }

    @Test
    void isNotWrittenIfTheApiTurnsItOff() throws IOException {
        assertThat(Templates.of(Compiling.source(API.formatted(", template = false", "void", "")))
                        .names())
                .isEmpty();
    }

    @Test
    void namesTheHandlerAndTheLocationOfItsCode() throws IOException {
        assertThat(Templates.of(Compiling.source(ONE_WAY).withOptions("-Aswitchboard.codeUri=build/all \"of\" it.jar"))
                        .text("rooms"))
                .contains("CodeUri: \"build/all \\\"of\\\" it.jar\"\n      Handler: \"example.RoomsHandler\"\n");
    }

    @Test
    void refersOnlyToResourcesThatItDeclares() throws IOException {
        String template = Templates.of(Compiling.source(TWO_WAY)).text("rooms");

        // CDK's CfnInclude refuses references to resources that SAM adds later, such as `!Ref Handler.Alias`.
        assertThat(REFERENCE.matcher(template).results().map(reference -> reference.group(1)))
                .isNotEmpty()
                .allMatch(name -> template.contains("\n  " + name + ":\n"));
    }

    @Test
    void preventsSamBuildFromBuildingTheJarAgain() throws IOException {
        assertThat(Templates.of(Compiling.source(ONE_WAY)).text("rooms")).contains("""
                    Type: AWS::Serverless::Function
                    # The jar is complete, so `sam build` must not build it again.
                    Metadata:
                      SkipBuild: true
                """);
    }

    @Test
    void expectsAJarNamedAfterTheApiByDefault() throws IOException {
        assertThat(Templates.of(Compiling.source(ONE_WAY)).text("rooms")).contains("CodeUri: \"../../../rooms.jar\"\n");
        assertThat(Templates.of(Compiling.source(ONE_WAY).withOptions("-Aswitchboard.codeUri="))
                        .text("rooms"))
                .contains("CodeUri: \"../../../rooms.jar\"\n");
    }

    @Test
    void hasRouteResponsesOnlyForMethodsThatReturnAValue() throws IOException {
        assertThat(Templates.of(Compiling.source(ONE_WAY)).text("rooms")).doesNotContain("RouteResponse");
        assertThat(Templates.of(Compiling.source(TWO_WAY)).text("rooms"))
                .contains("RouteResponseSelectionExpression: $default", "Type: AWS::ApiGatewayV2::RouteResponse");
    }

    @Test
    void changesWithAListedClassWhenBothAreRecompiled() throws IOException {
        Javac javac = gathering(ONE_WAY);
        assertThat(javac.compile()).as(javac.output()).isTrue();
        assertThat(template()).content().doesNotContain("RouteResponse");

        javac.withFile("example/Rooms.java", TWO_WAY.replace("name = \"rooms\"", "name = \"rooms\", template = false"));
        assertThat(javac.compile(List.of(javac.source("example/Rooms.java"), javac.source("example/All.java"))))
                .as(javac.output())
                .isTrue();
        assertThat(template()).content().contains("RouteId: !Ref PingRoute");
    }

    @Test
    void isTheSameWhenOnlyTheListingClassIsRecompiled() throws IOException {
        Javac javac = gathering(TWO_WAY);
        assertThat(javac.compile()).as(javac.output()).isTrue();
        String before = Files.readString(template());
        Files.delete(template());

        assertThat(javac.compile(List.of(javac.source("example/All.java"))))
                .as(javac.output())
                .isTrue();
        assertThat(template()).hasContent(before);
    }

    @ParameterizedTest
    @CsvSource({"1,19", "50,68", "298,316"})
    void hasOneResourceForEachRouteAndSixteenMore(int custom, int resources) throws IOException {
        String template =
                Templates.of(Compiling.source(many(custom, "void", ""))).text("many");

        assertThat(template.split("RouteKey: ", -1)).hasSize(custom + 3);
        assertThat(template.split("\n    Type: AWS::", -1).length - 1 + 2).isEqualTo(resources);
        Path forTheLinters = Path.of("target", "templates", custom + 2 + "-routes.template.yaml");
        Files.createDirectories(forTheLinters.getParent());
        Files.writeString(forTheLinters, template);
    }

    @Test
    void isAnErrorIfItHasMoreResourcesThanAStackAllows() throws IOException {
        assertThat(Compiling.source(many(242, "String", "return \"\";")).errors())
                .containsExactly(
                        "Many.java:3:1: [TemplateTooLarge] The deployment template of API \"many\" would have 502"
                                + " resources, but CloudFormation allows at most 500. Each route takes one"
                                + " resource, and one more if it replies. Let one route handle several cases by"
                                + " the type of its payload (a sealed interface), split the API in two, or set"
                                + " @WebSocketApi(template = false) and deploy the API in your own way.");
        assertThat(Templates.of(Compiling.source(many(241, "String", "return \"\";")))
                        .text("many")
                        .split("\n    Type: AWS::", -1))
                .hasSize(499);
    }

    @Test
    void isAnErrorIfItWouldBeTooLargeAfterTheSamTransform() {
        String wordy = many(250, "void", "").replace("\"route", "\"" + "long".repeat(500));

        assertThat(Compiling.source(wordy).errors())
                .singleElement()
                .asString()
                .startsWith("Many.java:3:1: [TemplateTooLarge] The deployment template of API \"many\" would have 5")
                .endsWith(" bytes, but CloudFormation may refuse more than 500000. Use shorter route keys, or set"
                        + " @WebSocketApi(template = false) and deploy the API in your own way.");
    }

    private Javac gathering(String rooms) throws IOException {
        return new Javac(root)
                .withFile("example/Rooms.java", rooms.replace("name = \"rooms\"", "name = \"rooms\", template = false"))
                .withFile("example/All.java", """
                        package example;

                        import dev.switchboard.annotation.WebSocketApi;

                        @WebSocketApi(name = "all", routes = Rooms.class)
                        class All {}
                        """)
                .withOptions(
                        "-classpath", Javac.path(entry -> true) + java.io.File.pathSeparator + root.resolve("classes"));
    }

    private Path template() {
        return root.resolve("classes/META-INF/switchboard/all.template.yaml");
    }

    /** Returns the source of an API with {@code $connect}, {@code $disconnect} and the given number of other routes. */
    private static String many(int routes, String type, String body) {
        StringBuilder source = new StringBuilder("""
                import dev.switchboard.annotation.WebSocketApi;
                import dev.switchboard.annotation.WebSocketRoute;
                @WebSocketApi(name = "many")
                class Many {
                """);
        for (int i = 0; i < routes; i++) {
            source.append("    @WebSocketRoute(\"route-%d\") %s route%d() {%s}\n".formatted(i, type, i, body));
        }
        return source.append("}\n").toString();
    }
}
