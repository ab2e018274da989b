package dev.switchboard.benchmarks.gateway;

import dev.switchboard.benchmarks.Benchmark;
import dev.switchboard.benchmarks.Scale;
import dev.switchboard.benchmarks.load.Child;
import dev.switchboard.benchmarks.load.Clients;
import dev.switchboard.benchmarks.load.EchoServer;
import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Row;
import dev.switchboard.benchmarks.report.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the local gateway with many open connections: its memory, and the time of echoes. The gateway runs in a JVM
 * with 256 MiB of heap, and the clients in another JVM.
 */
public final class LocalGateway implements Benchmark {
    private static final List<String> SERVER = List.of("-Xmx256m");
    private static final List<String> CLIENTS = List.of("-Xmx1g");
    private static final double MIB = 1024 * 1024;

    private final Path work;
    private final List<Row> rows = new ArrayList<>();

    /** Creates the benchmark, which writes its files to the given folder. */
    public LocalGateway(Path work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "local-gateway";
    }

    @Override
    public List<Group> run(Scale scale) throws IOException {
        rows.add(Row.of(
                "start of the JVM to listening, ms", starts(scale.of(1, 5)).summary(0)));
        try (Child server = new Child(EchoServer.class, SERVER)) {
            String address = server.answer("listening")[0];
            long empty = heap(server);
            try (Child clients = new Child(Clients.class, CLIENTS, address)) {
                open(clients, 100);
                echo(clients, scale.of(200, 10_000), scale.of(200, 1_000)); // Warm-up.
                latencies(clients, 100, scale.of(200, 5_000), scale.of(200, 500));
                int many = scale.of(500, 10_000);
                String millis = open(clients, many);
                memory(many, empty, heap(server), millis);
                latencies(clients, many, scale.of(200, 20_000), scale.of(200, 2_000));
            }
        }
        rows.add(Row.of(
                "accepted for a client that does not read, before posts are answered with 429, KiB",
                Samples.number(SilentClient.postedUntilRefused(work, SERVER) / 1024.0, 0)));
        return List.of(new Group("Local gateway, `-Xmx256m`", List.of("Switchboard"), rows));
    }

    private static Samples starts(int runs) throws IOException {
        Samples millis = new Samples();
        for (int run = 0; run < runs; run++) {
            long begin = System.nanoTime();
            try (Child server = new Child(EchoServer.class, SERVER)) {
                server.answer("listening");
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return millis;
    }

    private static String open(Child clients, int number) throws IOException {
        String[] open = clients.ask("open " + number, "open");
        if (Integer.parseInt(open[0]) != number) {
            throw new IllegalStateException("Only " + open[0] + " of " + number + " connections could be opened");
        }
        System.out.println("  local gateway: " + number + " connections");
        return open[1];
    }

    private static String[] echo(Child clients, int messages, int perSecond) throws IOException {
        String[] echoed = clients.ask("echo " + messages + " " + perSecond, "echoed");
        if (Integer.parseInt(echoed[0]) != messages) {
            throw new IllegalStateException("Only " + echoed[0] + " of " + messages + " messages came back");
        }
        return echoed;
    }

    private void latencies(Child clients, int connections, int messages, int perSecond) throws IOException {
        String[] echoed = echo(clients, messages, perSecond);
        String load = Samples.number(connections, 0) + " connections, " + Samples.number(perSecond, 0)
                + " messages a second for " + messages / perSecond + " s: ";
        rows.add(Row.of(load + "lost", Samples.number(messages - Integer.parseInt(echoed[0]), 0)));
        rows.add(Row.of(load + "echo, median ms", echoed[1]));
        rows.add(Row.of(load + "echo, p99 ms", echoed[2]));
    }

    private void memory(int connections, long before, long after, String millis) {
        String many = Samples.number(connections, 0) + " connections: ";
        rows.add(Row.of(many + "time to open them, s", Samples.number(Integer.parseInt(millis) / 1000.0, 1)));
        rows.add(Row.of(many + "heap in use, MiB", Samples.number(after / MIB, 0)));
        rows.add(Row.of(many + "heap per connection, KiB", Samples.number((after - before) / 1024.0 / connections, 1)));
    }

    private static long heap(Child server) throws IOException {
        return Long.parseLong(server.ask("heap", "heap")[0]);
    }
}
