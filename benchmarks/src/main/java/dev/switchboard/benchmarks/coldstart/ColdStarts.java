package dev.switchboard.benchmarks.coldstart;

import dev.switchboard.benchmarks.Benchmark;
import dev.switchboard.benchmarks.Scale;
import dev.switchboard.benchmarks.lambda.AwsStandIn;
import dev.switchboard.benchmarks.machine.CpuLimit;
import dev.switchboard.benchmarks.machine.Jdk;
import dev.switchboard.benchmarks.report.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long functions take to start: all handlers, on all JDKs, with and without recordings of an earlier run.
 * The runs are interleaved, so that other load on the machine affects all of them equally.
 */
public final class ColdStarts implements Benchmark {
    private static final int[] JDKS = {17, 25};

    /** The share of a core that Lambda gives a function of 512 MB. */
    private static final double SHARE = 0.3;

    /** Number of runs that use the same recording. Starts differ by some percent from one recording to the next. */
    private static final int RUNS_FOR_A_RECORDING = 3;

    private final Path work;

    /** Creates the benchmark, which writes its files to the given folder. */
    public ColdStarts(Path work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public List<Group> run(Scale scale) throws IOException, InterruptedException {
        Files.createDirectories(work);
        try (AwsStandIn aws = new AwsStandIn()) {
            ColdStart start = new ColdStart(aws, work.resolve("output.txt"));
            List<Environment> environments = environments(scale);
            for (Environment environment : environments) {
                environment.record(start);
                environment.countClasses(start);
                System.out.println("  cold starts: prepared " + environment.label());
            }
            measure(environments, start, scale.of(1, 10));
            return environments.stream()
                    .map(environment -> environment.results().group())
                    .toList();
        }
    }

    private void measure(List<Environment> environments, ColdStart start, int runs)
            throws IOException, InterruptedException {
        Optional<CpuLimit> limit = CpuLimit.to(SHARE);
        try {
            for (int run = 0; run < runs; run++) {
                for (Environment environment : environments) {
                    if (run > 0 && run % RUNS_FOR_A_RECORDING == 0) {
                        environment.record(start);
                    }
                    environment.measure(start, null);
                    if (limit.isPresent()) {
                        environment.measure(start, limit.get());
                    }
                }
                System.out.println("  cold starts: run " + (run + 1) + " of " + runs);
            }
        } finally {
            close(limit.orElse(null));
        }
    }

    private static void close(@Nullable CpuLimit limit) throws IOException {
        if (limit != null) {
            limit.close();
        }
    }

    /** Returns all environments, or, for a quick run, the first and the last. */
    private List<Environment> environments(Scale scale) {
        List<Environment> all = Arrays.stream(JDKS)
                .mapToObj(Jdk::of)
                .flatMap(Optional::stream)
                .flatMap(jdk -> Stream.of(Archive.values())
                        .filter(archive -> archive.isKnownTo(jdk))
                        .map(archive -> new Environment(jdk, archive, work)))
                .toList();
        return scale == Scale.FULL ? all : List.of(all.get(0), all.get(all.size() - 1));
    }
}
