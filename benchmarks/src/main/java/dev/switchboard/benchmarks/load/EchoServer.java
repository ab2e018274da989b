package dev.switchboard.benchmarks.load;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.local.DevServer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the local gateway with the echoing handler. The command {@code heap} returns the memory in use, and {@code ids
 * <file>} writes the ids of all connections to a file.
 */
public final class EchoServer {
    private EchoServer() {}

    /** Starts the gateway, and prints {@code listening} with its address and its callback endpoint. */
    public static void main(String... arguments) throws Exception {
        InMemoryConnectionStore connections = new InMemoryConnectionStore();
        try (DevServer server = DevServer.running(EchoRoutesHandler::new)
                .runtime(runtime -> runtime.connections(connections).log(entry -> {}))
                .port(0)
                .log(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .quiet()
                .start()) {
            Lines.say("listening " + server.webSocket() + " " + server.callbackEndpoint());
            Lines.serve(words -> switch (words[0]) {
                case "heap" -> "heap " + usedHeapBytes();
                case "ids" -> "ids " + writeIds(connections, Path.of(words[1]));
                default -> "unknown " + words[0];
            });
        }
    }

    /** Returns the number of bytes of heap that are in use after a garbage collection. */
    private static long usedHeapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int writeIds(InMemoryConnectionStore connections, Path file) throws Exception {
        try (Stream<Connection> all = connections.findAll()) {
            List<String> ids = all.map(Connection::connectionId).toList();
            Files.write(file, ids);
            return ids.size();
        }
    }
}
