package dev.switchboard.benchmarks.fanout;

import dev.switchboard.benchmarks.Benchmark;
import dev.switchboard.benchmarks.Scale;
import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Measures broadcasts to a gateway that answers after 10 ms, as it might across a network. Compares the broadcast with
 * a loop and a parallel stream, and the HTTP clients of the SDK with each other.
 */
public final class HttpClientChoice implements Benchmark {
    private static final Duration DELAY = Duration.ofMillis(10);

    private final Path work;

    /** Creates the benchmark, which writes its files to the given folder. */
    public HttpClientChoice(Path work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "http-clients";
    }

    @Override
    public List<Group> run(Scale scale) throws IOException {
        Files.createDirectories(work);
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try (SlowGateway gateway = new SlowGateway(DELAY, work)) {
            return List.of(
                    ways(gateway, scale.of(100, 1_000), scale.of(1, 3)),
                    clients(gateway, scale.of(300, 10_000), scale.of(1, 3)));
        }
    }

    private Group ways(Receivers gateway, int connections, int runs) throws IOException {
        Comparison<Way> ways = new Comparison<>(name(), Way.class, gateway, connections);
        ways.run(runs, way -> way, way -> SdkHttpClients.URL_CONNECTION);
        return new Group(
                "Fan-out, to a gateway that answers after 10 ms",
                Way.columns(),
                List.of(ways.row(
                        Samples.number(connections, 0) + " connections: messages a second", Sendings::perSecond)));
    }

    private Group clients(Receivers gateway, int connections, int runs) throws IOException {
        Comparison<SdkHttpClients> clients = new Comparison<>(name(), SdkHttpClients.class, gateway, connections);
        clients.run(runs, client -> Way.BROADCAST, client -> client);
        String broadcast = "broadcastToAll to " + Samples.number(connections, 0) + ", messages a second";
        return new Group(
                "HTTP clients of the AWS SDK, the gateway answers after 10 ms",
                List.of("url-connection", "apache5", "crt"),
                List.of(
                        clients.row("building the client and the first post in a fresh JVM, ms", Sendings::first),
                        clients.row(broadcast, Sendings::perSecond),
                        clients.row("CPU time for each message, µs", Sendings::cpuMicros),
                        clients.row("peak memory of the sender, MiB", Sendings::peakMiB)));
    }
}
