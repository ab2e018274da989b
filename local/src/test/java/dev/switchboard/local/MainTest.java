package dev.switchboard.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the error messages of the program when it is started from the command line, in a separate process. */
class MainTest {

    private static final String HANDLER = EchoHandler.class.getName();

    @TempDir
    private Path folder;

    @Test
    void takenPortIsReportedOnOneLine() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFails(
                    "Port " + other.getLocalPort() + " is not free: ", HANDLER, "--port", "" + other.getLocalPort());
        }
    }

    @Test
    void missingHandlerIsReportedOnOneLine() throws Exception {
        assertFails("Handler class com.acme.Missing was not found. ", "com.acme.Missing", "--port", "0");
    }

    @Test
    void invalidStageIsReportedOnOneLine() throws Exception {
        assertFails("Stage name \"a/b\" is not valid. ", HANDLER, "--port", "0", "--stage", "a/b");
    }

    @Test
    void missingFolderIsReportedOnOneLine() throws Exception {
        Path missing = folder.resolve("web");
        assertFails("The folder " + missing + " does not exist. ", HANDLER, "--port", "0", "--static", "" + missing);
    }

    @Test
    void addressOfAnotherMachineIsReportedOnOneLine() throws Exception {
        // This address is reserved for documentation, so no machine has it.
        assertFails(
                "This machine has no address \"192.0.2.1\" to listen on. ",
                HANDLER,
                "--port",
                "0",
                "--bind",
                "192.0.2.1");
    }

    private static void assertFails(String beginning, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DevServer.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().keySet().removeAll(List.of("PORT", "JAVA_TOOL_OPTIONS"));
        Process process = program.start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(errors.lines()).singleElement().asString().startsWith(beginning);
            assertThat(output).isEmpty();
            assertThat(process.exitValue()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
    }
}
