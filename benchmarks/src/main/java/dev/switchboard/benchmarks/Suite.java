package dev.switchboard.benchmarks;

import dev.switchboard.benchmarks.coldstart.ColdStarts;
import dev.switchboard.benchmarks.compile.CompileTimes;
import dev.switchboard.benchmarks.dispatch.Dispatch;
import dev.switchboard.benchmarks.fanout.FanOut;
import dev.switchboard.benchmarks.fanout.HttpClientChoice;
import dev.switchboard.benchmarks.gateway.LocalGateway;
import dev.switchboard.benchmarks.packaging.PackageSizes;
import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs all benchmarks and writes what came out. Started in the project's folder by Maven:
 *
 * <pre>{@code
 * mvn -B -pl benchmarks -am -Pbenchmarks verify -DskipTests
 * }</pre>
 */
public final class Suite {
    private static final Path WORK = Path.of("benchmarks", "target", "work").toAbsolutePath();

    private final Scale scale;
    private final Set<String> only;

    private Suite(Scale scale, Set<String> only) {
        this.scale = scale;
        this.only = only;
    }

    /** Options are system properties; see {@code benchmarks/pom.xml}. */
    public static void main(String... arguments) throws Exception {
        String quick = System.getProperty("benchmarks.quick", "no");
        String only = System.getProperty("benchmarks.only", "all");
        new Suite(quick.equals("no") ? Scale.FULL : Scale.QUICK, Set.of(only.split(","))).run();
    }

    private void run() throws Exception {
        List<Group> groups = new ArrayList<>();
        for (Benchmark benchmark : benchmarks()) {
            if (only.contains("all") || only.contains(benchmark.name())) {
                long begin = System.nanoTime();
                System.out.println("==> " + benchmark.name());
                groups.addAll(benchmark.run(scale));
                System.out.println("  took " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
            }
        }
        System.out.println(new Table(groups).markdown());
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
