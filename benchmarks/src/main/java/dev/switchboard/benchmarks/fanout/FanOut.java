package dev.switchboard.benchmarks.fanout;

import dev.switchboard.benchmarks.Benchmark;
import dev.switchboard.benchmarks.Scale;
import dev.switchboard.benchmarks.load.Child;
import dev.switchboard.benchmarks.load.Clients;
import dev.switchboard.benchmarks.load.EchoServer;
import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Row;
import dev.switchboard.benchmarks.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Broadcasts to open sockets of the local gateway, each sender in a JVM of its own; every message must arrive. */
public final class FanOut implements Benchmark {
    private final Path work;

    /** Keeps its files in this folder. */
    public FanOut(Path work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "fan-out";
    }

    @Override
    public List<Group> run(Scale scale) throws IOException {
        Files.createDirectories(work);
        List<Row> rows = new ArrayList<>();
        try (Child gateway = new Child(EchoServer.class, List.of("-Xmx512m"))) {
            String[] addresses = gateway.answer("listening");
            try (Child clients = new Child(Clients.class, List.of("-Xmx1g"), addresses[0])) {
                for (int connections : new int[] {scale.of(100, 1_000), scale.of(300, 10_000)}) {
                    rows.addAll(measure(gateway, clients, addresses[1], connections, scale.of(1, 3)));
                }
            }
        }
        return List.of(new Group(
                "Fan-out with the AWS SDK, to open sockets of the local gateway",
                List.of("broadcastToAll", "parallel stream of posts", "loop of posts"),
                rows));
    }

    private List<Row> measure(Child gateway, Child clients, String endpoint, int connections, int runs)
            throws IOException {
        clients.ask("open " + connections, "open");
        Path ids = work.resolve("connections.txt");
        int open = Integer.parseInt(gateway.ask("ids " + ids, "ids")[0]);
        if (open != connections) {
            throw new IllegalStateException("Only " + open + " of " + connections + " connections are open");
        }
        Map<Way, Sendings> sendings = new EnumMap<>(Way.class);
        for (int run = 0; run < runs; run++) {
            for (Way way : Way.values()) {
                Sendings ofThisWay = sendings.computeIfAbsent(way, any -> new Sendings(connections));
                ofThisWay.run(way, SdkHttpClients.URL_CONNECTION, endpoint, ids);
                ofThisWay.arrived(requireAll(clients, way, connections));
            }
            System.out.println("  fan-out: run " + (run + 1) + " of " + runs + " to " + connections);
        }
        return rows(Samples.number(connections, 0) + " connections: ", sendings);
    }

    private static int requireAll(Child clients, Way way, int connections) throws IOException {
        int received = Integer.parseInt(clients.ask("await " + connections, "received")[0]);
        if (received != connections) {
            throw new IllegalStateException(way + " reached " + received + " of " + connections + " clients");
        }
        return received;
    }

    private static List<Row> rows(String label, Map<Way, Sendings> sendings) {
        return List.of(
                row(label + "messages a second", sendings, Sendings::perSecond),
                row(label + "lost", sendings, Sendings::lost),
                row(label + "processor time for each, µs", sendings, Sendings::cpuMicros),
                row(label + "most memory of the sender, MiB", sendings, Sendings::peakMiB));
    }

    private static Row row(String label, Map<Way, Sendings> sendings, Function<Sendings, String> cell) {
        return new Row(
                label, Stream.of(Way.values()).map(sendings::get).map(cell).toList());
    }
}
