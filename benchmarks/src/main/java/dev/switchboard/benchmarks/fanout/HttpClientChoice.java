package dev.switchboard.benchmarks.fanout;

import dev.switchboard.benchmarks.Benchmark;
import dev.switchboard.benchmarks.Scale;
import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Row;
import dev.switchboard.benchmarks.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Broadcasts to a gateway that answers after 10 ms, as one across a network would: beside a loop and a parallel stream, and
 * with each HTTP client of the SDK.
 */
public final class HttpClientChoice implements Benchmark {
    private static final Duration DELAY = Duration.ofMillis(10);

    private final Path work;

    /** Keeps its files in this folder. */
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
        try (SlowGateway gateway = new SlowGateway(DELAY)) {
            return List.of(
                    ways(gateway, scale.of(100, 1_000), scale.of(1, 3)),
                    clients(gateway, scale.of(300, 10_000), scale.of(1, 3)));
        }
    }

    private Group ways(SlowGateway gateway, int connections, int runs) throws IOException {
        Path ids = ids(connections);
        Map<Way, Sendings> sendings = new EnumMap<>(Way.class);
        for (int run = 0; run < runs; run++) {
            for (Way way : Way.values()) {
                send(
                        gateway,
                        sendings.computeIfAbsent(way, any -> new Sendings(connections)),
                        way,
                        SdkHttpClients.URL_CONNECTION,
                        ids,
                        connections);
            }
        }
        return new Group(
                "Fan-out, to a gateway that answers after 10 ms",
                List.of("broadcastToAll", "parallel stream of posts", "loop of posts"),
                List.of(new Row(
                        Samples.number(connections, 0) + " connections: messages a second",
                        Stream.of(Way.values())
                                .map(sendings::get)
                                .map(Sendings::perSecond)
                                .toList())));
    }

    private Group clients(SlowGateway gateway, int connections, int runs) throws IOException {
        Path ids = ids(connections);
        Map<SdkHttpClients, Sendings> sendings = new EnumMap<>(SdkHttpClients.class);
        for (int run = 0; run < runs; run++) {
            for (SdkHttpClients client : SdkHttpClients.values()) {
                send(
                        gateway,
                        sendings.computeIfAbsent(client, any -> new Sendings(connections)),
                        Way.BROADCAST,
                        client,
                        ids,
                        connections);
            }
            System.out.println("  http-clients: run " + (run + 1) + " of " + runs);
        }
        List<Row> rows = new ArrayList<>();
        rows.add(row("building the client and the first post in a fresh JVM, ms", sendings, Sendings::first));
        rows.add(row(
                "broadcastToAll to " + Samples.number(connections, 0) + ", messages a second",
                sendings,
                Sendings::perSecond));
        rows.add(row("processor time for each message, µs", sendings, Sendings::cpuMicros));
        rows.add(row("most memory of the sender, MiB", sendings, Sendings::peakMiB));
        return new Group(
                "HTTP clients of the AWS SDK, the gateway answers after 10 ms",
                List.of("url-connection", "apache5", "crt"),
                rows);
    }

    private static void send(
            SlowGateway gateway, Sendings sendings, Way way, SdkHttpClients client, Path ids, int connections)
            throws IOException {
        gateway.forget();
        sendings.run(way, client, gateway.endpoint().toString(), ids);
        if (gateway.received() != connections) {
            throw new IllegalStateException(
                    way + " with " + client + " reached " + gateway.received() + " of " + connections);
        }
    }

    private Path ids(int connections) throws IOException {
        Path file = work.resolve("ids-" + connections + ".txt");
        Files.write(
                file,
                IntStream.range(0, connections).mapToObj(number -> "c" + number).toList());
        return file;
    }

    private static Row row(String label, Map<SdkHttpClients, Sendings> sendings, Function<Sendings, String> cell) {
        return new Row(
                label,
                Stream.of(SdkHttpClients.values()).map(sendings::get).map(cell).toList());
    }
}
