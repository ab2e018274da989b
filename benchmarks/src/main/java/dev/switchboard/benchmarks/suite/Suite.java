package dev.switchboard.benchmarks.suite;

import dev.switchboard.benchmarks.Benchmark;
import dev.switchboard.benchmarks.Scale;
import dev.switchboard.benchmarks.coldstart.ColdStarts;
import dev.switchboard.benchmarks.compile.CompileTimes;
import dev.switchboard.benchmarks.dispatch.Dispatch;
import dev.switchboard.benchmarks.fanout.FanOut;
import dev.switchboard.benchmarks.fanout.HttpClientChoice;
import dev.switchboard.benchmarks.gateway.LocalGateway;
import dev.switchboard.benchmarks.machine.Machine;
import dev.switchboard.benchmarks.packaging.PackageSizes;
import dev.switchboard.benchmarks.report.Document;
import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Improvements;
import dev.switchboard.benchmarks.report.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs the benchmarks and publishes their figures. Maven starts it in the root folder of the project. */
public final class Suite {
    private static final Path DOCUMENT = Path.of("docs", "performance.md");
    private static final Path WORK = Path.of("benchmarks", "target", "work").toAbsolutePath();
    private static final String ALL = "all";

    private final Scale scale;
    private final Set<String> only;
    private int broken;

    private Suite(Scale scale, Set<String> only) {
        this.scale = scale;
        this.only = only;
    }

    /** Runs the benchmarks that system properties select; {@code benchmarks/pom.xml} describes the properties. */
    public static void main(String... arguments) throws Exception {
        String quick = System.getProperty("benchmarks.quick", "no");
        String only = System.getProperty("benchmarks.only", ALL);
        new Suite(quick.equals("no") ? Scale.FULL : Scale.QUICK, Set.of(only.split(","))).run();
        System.exit(0); // Threads of the SDK's HTTP clients would keep the program alive for another minute.
    }

    private void run() throws Exception {
        Files.createDirectories(WORK);
        List<Group> groups = new ArrayList<>();
        groups.add(Machine.describe());
        for (Benchmark benchmark : benchmarks()) {
            if (only.contains(ALL) || only.contains(benchmark.name())) {
                groups.addAll(measure(benchmark));
            }
        }
        groups.add(Improvements.among(groups));
        publish(new Table(groups));
        if (broken > 0) {
            System.out.println(broken + " of the benchmarks failed; see above.");
            System.exit(1);
        }
    }

    private List<Group> measure(Benchmark benchmark) {
        long begin = System.nanoTime();
        System.out.println("==> " + benchmark.name());
        List<Group> groups = attempt(benchmark);
        System.out.println(new Table(groups).markdown());
        System.out.println("  took " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin) + " s");
        return groups;
    }

    /**
     * Runs a benchmark. If it fails, the table shows the failure, the other benchmarks still run, and the program fails
     * at the end.
     */
    private List<Group> attempt(Benchmark benchmark) {
        try {
            return benchmark.run(scale);
        } catch (Exception e) {
            broken++;
            System.out.println("  FAILED: " + benchmark.name());
            e.printStackTrace(System.out);
            return List.of(new Group(benchmark.name(), List.of("failed"), List.of()));
        }
    }

    /** Publishes the table only after a full run of all benchmarks. */
    private void publish(Table table) throws Exception {
        if (scale == Scale.FULL && only.contains(ALL)) {
            new Document(DOCUMENT).write(table);
            System.out.println("Written to " + DOCUMENT);
        }
    }

    private static List<Benchmark> benchmarks() {
        return List.of(
                new Dispatch(),
                new ColdStarts(WORK.resolve("cold-start")),
                new FanOut(WORK.resolve("fan-out")),
                new HttpClientChoice(WORK.resolve("http-clients")),
                new LocalGateway(WORK.resolve("local-gateway")),
                new CompileTimes(WORK.resolve("compile")),
                new PackageSizes(Path.of("sample-chat", "target", "chat.jar")));
    }
}
