package dev.switchboard.benchmarks.dispatch;

import dev.switchboard.benchmarks.Benchmark;
import dev.switchboard.benchmarks.Scale;
import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Row;
import dev.switchboard.benchmarks.report.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures the time and memory that an invocation takes in each handler. */
public final class Dispatch implements Benchmark {
    private static final double MICROS = 1e6;

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public List<Group> run(Scale scale) throws RunnerException {
        List<String> numbers = scale == Scale.QUICK ? List.of("1", "300") : List.of("1", "10", "100", "300");
        List<RunResult> results = new ArrayList<>();
        for (String routes : numbers) {
            results.addAll(new Runner(options(scale).param("routes", routes).build()).run());
            System.out.println("  dispatch: " + routes + " routes");
        }
        List<Row> rows = new ArrayList<>();
        for (String routes : numbers) {
            rows.add(row(label(routes) + ", µs an invocation", results, routes, Dispatch::micros));
        }
        for (String routes : numbers) {
            rows.add(row(label(routes) + ", bytes allocated", results, routes, Dispatch::bytes));
        }
        return List.of(new Group(
                "Dispatch, bytes to bytes",
                List.of("generated", "`switch` by hand, same library", "`switch` by hand, event class and Jackson"),
                rows));
    }

    private static String label(String routes) {
        return routes.equals("1") ? "1 route" : routes + " routes";
    }

    private static ChainedOptionsBuilder options(Scale scale) {
        return new OptionsBuilder()
                .include(Invocations.class.getName())
                .mode(Mode.AverageTime)
                .addProfiler(GCProfiler.class)
                .forks(scale.of(0, 2))
                .warmupIterations(scale.of(1, 3))
                .warmupTime(TimeValue.milliseconds(scale.of(50, 800)))
                .measurementIterations(scale.of(1, 7))
                .measurementTime(TimeValue.milliseconds(scale.of(50, 800)))
                .jvmArgsAppend("-Xmx512m")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static Row row(String label, List<RunResult> results, String routes, Function<RunResult, String> cell) {
        return new Row(
                label,
                Stream.of(Handlers.values())
                        .map(handler -> cell.apply(find(results, routes, handler)))
                        .toList());
    }

    private static RunResult find(List<RunResult> results, String routes, Handlers handler) {
        return results.stream()
                .filter(result -> result.getParams().getParam("routes").equals(routes)
                        && result.getParams().getParam("handler").equals(handler.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Uses the median, because a single disturbed iteration would distort the mean. */
    private static String micros(RunResult result) {
        Samples micros = new Samples();
        result.getPrimaryResult()
                .getStatistics()
                .getRawData()
                .forEachRemaining(seconds -> micros.add(seconds.getKey() * MICROS));
        return micros.summary(2);
    }

    private static String bytes(RunResult result) {
        Result<?> allocated =
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
        return Samples.number(allocated.getScore(), 0);
    }
}
