package dev.switchboard.benchmarks.fanout;

import dev.switchboard.benchmarks.Benchmark;
import dev.switchboard.benchmarks.Scale;
import dev.switchboard.benchmarks.load.Child;
import dev.switchboard.benchmarks.load.EchoServer;
import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Row;
import dev.switchboard.benchmarks.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures broadcasts to sockets that are open to the local gateway. Each sender runs in a separate JVM. */
public final class FanOut implements Benchmark {
    private final Path work;

    /** Creates the benchmark, which writes its files to the given folder. */
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
        try (Child gateway = new Child(EchoServer.class, List.of("-Xmx512m"));
                OpenSockets sockets = new OpenSockets(gateway, work)) {
            for (int connections : new int[] {scale.of(100, 1_000), scale.of(300, 10_000)}) {
                rows.addAll(measure(sockets, connections, scale.of(1, 3)));
            }
        }
        return List.of(
                new Group("Fan-out with the AWS SDK, to open sockets of the local gateway", Way.columns(), rows));
    }

    private List<Row> measure(Receivers sockets, int connections, int runs) throws IOException {
        Comparison<Way> ways = new Comparison<>(name(), Way.class, sockets, connections);
        ways.run(runs, way -> way, way -> SdkHttpClients.URL_CONNECTION);
        String label = Samples.number(connections, 0) + " connections: ";
        return List.of(
                ways.row(label + "messages a second", Sendings::perSecond),
                ways.row(label + "lost", Sendings::lost),
                ways.row(label + "CPU time for each message, µs", Sendings::cpuMicros),
                ways.row(label + "peak memory of the sender, MiB", Sendings::peakMiB));
    }
}
