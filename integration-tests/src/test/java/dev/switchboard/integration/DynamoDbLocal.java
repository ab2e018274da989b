package dev.switchboard.integration;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** DynamoDB Local in a separate JVM, which is ended when this JVM ends. */
final class DynamoDbLocal implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final long START_SECONDS = 60;

    private final Process process;
    private final int port;
    private final Thread hook;

    private DynamoDbLocal(Process process, int port) {
        this.process = process;
        this.port = port;
        this.hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts DynamoDB Local on a free port, with its tables in memory. */
    static DynamoDbLocal start() {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(freePort(), List.of("-inMemory"));
            } catch (IllegalStateException e) {
                if (attempt == ATTEMPTS) { // Another process may have taken the port in the meantime.
                    throw e;
                }
            }
        }
    }

    /** Starts DynamoDB Local with its tables in the given folder, so that the tables outlive the process. */
    static DynamoDbLocal start(int port, Path folder) {
        return start(port, List.of("-dbPath", folder.toString(), "-sharedDb"));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamoDbLocal start(int port, List<String> storage) {
        String lib = System.getProperty("dynamodb.local.lib", "dynamodb-local/target/lib");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.library.path=" + lib,
                "-cp",
                lib + File.separator + "*",
                "software.amazon.dynamodb.services.local.main.ServerRunner",
                "-disableTelemetry",
                "-port",
                Integer.toString(port)));
        command.addAll(storage);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            DynamoDbLocal started = new DynamoDbLocal(process, port);
            started.awaitPort();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    private void awaitPort() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!isListening()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException(
                        "DynamoDB Local did not start. Its jars belong in target/lib of dynamodb-local."
                                + " `mvn -pl integration-tests/dynamodb-local package` fetches it.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Kills the process, and waits until it has ended. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
