package dev.switchboard.integration;

import dev.switchboard.local.DevServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The local gateway with the generated handler, in a separate JVM that a test can kill. */
final class GatewayProcess implements AutoCloseable {
    private static final String WEB_SOCKET = "WebSocket  ";

    private final Process process;
    private final URI webSocket;

    private GatewayProcess(Process process, URI webSocket) {
        this.process = process;
        this.webSocket = webSocket;
    }

    /** Starts the gateway from the command line. Connections are stored in the given table. */
    static GatewayProcess start(Map<String, String> environment, String table, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DevServer.class.getName(),
                        RoomRoutesHandler.class.getName(),
                        "--port",
                        Integer.toString(port),
                        "--table",
                        table,
                        "--quiet")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new GatewayProcess(process, webSocket(process));
    }

    private static URI webSocket(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int at = line.indexOf(WEB_SOCKET);
            if (at >= 0) {
                return URI.create(line.substring(at + WEB_SOCKET.length()).strip());
            }
        }
        throw new IllegalStateException("The gateway did not start.");
    }

    URI webSocket() {
        return webSocket;
    }

    URI callbackEndpoint() {
        return URI.create("http" + webSocket.toString().substring("ws".length()));
    }

    /** Kills the process, so that it cannot send its clients a close frame. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
