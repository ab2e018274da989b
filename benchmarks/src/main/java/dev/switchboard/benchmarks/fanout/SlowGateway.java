package dev.switchboard.benchmarks.fanout;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A stand-in for the {@code @connections} API that accepts every post and answers it after a delay. */
final class SlowGateway implements Receivers, AutoCloseable {
    private final Duration delay;
    private final Path work;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> received = ConcurrentHashMap.newKeySet();

    /**
     * Starts the server.
     *
     * @param delay the time from a post to its answer
     * @param work the folder for files with connection ids
     */
    SlowGateway(Duration delay, Path work) throws IOException {
        this.delay = delay;
        this.work = work;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/dev/@connections/", this::answer);
        server.start();
    }

    @Override
    public String endpoint() {
        return "http://localhost:" + server.getAddress().getPort() + "/dev";
    }

    /** Returns a file with made-up ids, because a post to any id is accepted. */
    @Override
    public Path open(int connections) throws IOException {
        List<String> ids =
                IntStream.range(0, connections).mapToObj(number -> "c" + number).toList();
        return Files.write(work.resolve("ids-" + connections + ".txt"), ids);
    }

    @Override
    public int reached(int connections) {
        int reached = received.size();
        received.clear();
        return reached;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        received.add(exchange.getRequestURI().getRawPath());
        long end = System.nanoTime() + delay.toNanos();
        for (long left = delay.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
