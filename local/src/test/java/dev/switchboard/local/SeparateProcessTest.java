package dev.switchboard.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests handlers that run behind the gateway in a separate process. */
class SeparateProcessTest {

    private static final FunctionCode TEST_CLASSES = FunctionCode.ofClassPath(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(log, true, UTF_8);

    @TempDir
    private Path folder;

    @Test
    void handlerDeclaresRoutesPostsToTheGatewayAndHasItsVariables() throws Exception {
        try (DevServer server = DevServer.runningProcesses(TEST_CLASSES, DeployedHandler.class.getName())
                .environmentVariable("GREETING", "hello")
                .port(0)
                .log(out)
                .start()) {
            SocketClient inbox = SocketClient.connect(server.webSocket());

            inbox.send("{\"type\":\"post\"}");
            assertThat(inbox.next()).isEqualTo("{\"posted\":true}");
            inbox.send("{\"type\":\"variable\"}");
            assertThat(inbox.next()).isEqualTo("hello");
            inbox.send("{\"type\":\"gateway\"}");
            assertThat(inbox.next())
                    .as("the gateway id is the same in the variable and in the event")
                    .matches("(local[a-z0-9]{5}/dev) \\1");
            assertThat(log())
                    .contains("routes     post, variable (two-way), gateway (two-way), fail, refuse (two-way)");
        }
    }

    @Test
    void functionErrorIsAnInternalServerErrorAndIsLogged() throws Exception {
        try (DevServer server = DevServer.runningProcesses(TEST_CLASSES, DeployedHandler.class.getName())
                .port(0)
                .log(out)
                .start()) {
            SocketClient inbox = SocketClient.connect(server.webSocket());

            inbox.send("{\"type\":\"fail\"}");
            assertThat(inbox.next()).startsWith("{\"message\": \"Internal server error\"");
            inbox.send("{\"type\":\"refuse\"}");
            assertThat(inbox.next()).as("a later message is not affected").startsWith("{\"type\":\"error\"");
        }
        assertThat(log()).contains("java.lang.OutOfMemoryError: not really").doesNotContain("during an invocation");
    }

    @Test
    void reasonForARefusalIsInBothLogs() throws Exception {
        try (DevServer server = DevServer.runningProcesses(TEST_CLASSES, DeployedHandler.class.getName())
                .port(0)
                .log(out)
                .start()) {
            SocketClient inbox = SocketClient.connect(server.webSocket());

            inbox.send("{\"type\":\"refuse\"}");
            assertThat(inbox.next())
                    .startsWith("{\"type\":\"error\",\"code\":\"bad_request\"")
                    .doesNotContain("Reason");
        }
        assertThat(log())
                .containsPattern(
                        "refuse \\(17 bytes\\): 400 in \\d+ ms: Query parameter \"seats\" is missing; it must be a")
                .contains("\"outcome\":\"REFUSED\",\"reason\":\"Query parameter \\\"seats\\\" is missing; it must"
                        + " be a whole");
    }

    @Test
    void jarRunsFromTheCommandLineWithTheGivenRoutes() throws Exception {
        try (DevServer server = start(PlainHandler.class, "--jar", jar().toString(), "--two-way", "ask")) {
            SocketClient inbox = SocketClient.connect(server.webSocket());

            inbox.send("{\"action\":\"ask\"}");
            assertThat(inbox.next()).isEqualTo("plain");
            assertThat(log()).contains("handler    dev.switchboard.local.PlainHandler");
        }
    }

    @Test
    void handlerThatKeepsConnectionsRequiresATable() {
        assertThatThrownBy(() -> DevServer.runningProcesses(TEST_CLASSES, EchoHandler.class.getName())
                        .port(0)
                        .start())
                .isInstanceOf(StartFailure.class)
                .hasMessage("The handler keeps connections, but a process of its own cannot use the gateway's memory."
                        + " Name a DynamoDB table with --table, and its endpoint with the environment variable"
                        + " AWS_ENDPOINT_URL_DYNAMODB (for DynamoDB Local, http://localhost:8000).");
    }

    @Test
    void tableInAwsRequiresAccessKeys() {
        SeparateProcess process = new SeparateProcess(
                SeparateProcess.of(TEST_CLASSES, "H").settings(), Map.of("AWS_REGION", "eu-west-1"));

        assertThatThrownBy(process::tableEnvironment)
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(
                        "A handler in a process of its own takes its credentials for a table in AWS only from"
                                + " AWS_ACCESS_KEY_ID, ");
    }

    @Test
    void onlyAwsVariablesArePassedOn() throws StartFailure {
        SeparateProcess process = new SeparateProcess(
                        SeparateProcess.of(TEST_CLASSES, "H").settings(),
                        Map.of(
                                "AWS_REGION", "eu-west-1",
                                "AWS_PROFILE", "work",
                                "HOME", "/root",
                                "AWS_ENDPOINT_URL_DYNAMODB", "http://localhost:1"))
                .withVariable("AWS_ENDPOINT_URL_DYNAMODB", "http://localhost:2");

        assertThat(process.tableEnvironment())
                .isEqualTo(Map.of(
                        "AWS_REGION", "eu-west-1",
                        "AWS_ENDPOINT_URL_DYNAMODB", "http://localhost:2",
                        "AWS_ACCESS_KEY_ID", "local",
                        "AWS_SECRET_ACCESS_KEY", "local"));
    }

    @Test
    void variablesThatLambdaSetsAreRefused() {
        assertThatThrownBy(() -> start(PlainHandler.class, "--jar", jar().toString(), "--env", "_HANDLER=x"))
                .isInstanceOf(StartFailure.class)
                .hasMessage("Lambda sets the environment variable _HANDLER itself. Choose another name.");
    }

    @Test
    void environmentVariablesForAHandlerInThisProcessAreRefused() {
        assertThatThrownBy(() -> DevServer.running(EchoHandler::new).environmentVariable("A", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A handler in this process uses the environment variables of this process");
    }

    @Test
    void missingJarIsReported() {
        Path missing = folder.resolve("chat.jar");

        assertThatThrownBy(() -> start(PlainHandler.class, "--jar", missing.toString()))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The jar " + missing
                        + " does not exist. Package the project first (mvn package), or name another jar.");
    }

    @Test
    void handlerThatIsNotInTheJarIsReported() throws IOException {
        Path jar = jar();

        assertThatThrownBy(() -> start(EchoHandler.class, "--jar", jar.toString()))
                .isInstanceOf(StartFailure.class)
                .hasMessage("Handler class dev.switchboard.local.EchoHandler is not in " + jar
                        + ". Check its name (with the package).");
    }

    @Test
    void failedInitialisationIsReportedWithTheReason() {
        assertThatThrownBy(
                        () -> DevServer.runningProcesses(TEST_CLASSES, "dev.switchboard.local.process.BrokenFunction")
                                .routes(List.of(Route.oneWay("$default")))
                                .port(0)
                                .log(out)
                                .start())
                .isInstanceOf(StartFailure.class)
                .hasMessage("The handler's process could not be started: java.lang.IllegalStateException: no table");
    }

    private DevServer start(Class<?> handler, String... arguments) throws StartFailure {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(handler.getName(), "--port", "0"));
        return DevServer.start(all, out);
    }

    /**
     * Creates a jar that contains only a hand-written handler. The jars of AWS's runtime client contain the interfaces
     * that the handler implements.
     */
    private Path jar() throws IOException {
        Path jar = folder.resolve("plain.jar");
        String name = PlainHandler.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                InputStream code = PlainHandler.class.getResourceAsStream("/" + name)) {
            entries.putNextEntry(new JarEntry(name));
            assertThat(code).isNotNull();
            code.transferTo(entries);
        }
        return jar;
    }

    private String log() {
        return log.toString(UTF_8);
    }
}
