package dev.switchboard.benchmarks.compile;

import dev.switchboard.benchmarks.Benchmark;
import dev.switchboard.benchmarks.Scale;
import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Row;
import dev.switchboard.benchmarks.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures how much time annotation processors add to a compilation, including the time to compile generated code. The
 * same sources are compiled with and without a processor, in a warm compiler like that of an IDE or of a multi-module
 * build.
 */
public final class CompileTimes implements Benchmark {
    private static final int WARM_UP = 100;

    private final Path work;

    /** Creates the benchmark, which writes its files to the given folder. */
    public CompileTimes(Path work) {
        this.work = work;
    }

    /** The times to compile a number of classes with and without the processor, in milliseconds. */
    private record Times(int classes, Samples with, Samples without) {
        double each() {
            return (with.median() - without.median()) / classes;
        }
    }

    @Override
    public String name() {
        return "compile";
    }

    @Override
    public List<Group> run(Scale scale) throws IOException {
        int[] sizes = scale == Scale.QUICK ? new int[] {1, 10} : new int[] {1, 10, 100, 1_000};
        int[] compared = Arrays.copyOfRange(sizes, sizes.length - 2, sizes.length);
        List<Times> ours = measure(Processor.SWITCHBOARD, sizes, 2, scale);
        List<Times> mapStruct = measure(Processor.MAPSTRUCT, compared, 1, scale);
        List<Times> dagger = measure(Processor.DAGGER, compared, 1, scale);
        return List.of(growth(ours), comparison(ours.subList(sizes.length - 2, sizes.length), mapStruct, dagger));
    }

    private static Group growth(List<Times> ours) {
        return new Group(
                "Compile time, classes of 3 routes and 3 records",
                List.of("with the processor, ms", "without it, ms", "for each class, ms"),
                ours.stream()
                        .map(times -> Row.of(
                                times.classes() == 1 ? "1 class" : Samples.number(times.classes(), 0) + " classes",
                                times.with().summary(0),
                                times.without().summary(0),
                                Samples.number(times.each(), 2)))
                        .toList());
    }

    private static Group comparison(List<Times> ours, List<Times> mapStruct, List<Times> dagger) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            rows.add(Row.of(
                    "among " + Samples.number(ours.get(i).classes(), 0) + " classes",
                    Samples.number(ours.get(i).each(), 2),
                    Samples.number(mapStruct.get(i).each(), 2),
                    Samples.number(dagger.get(i).each(), 2)));
        }
        return new Group(
                "Compile time that a processor adds for each class, ms",
                List.of(
                        "Switchboard",
                        "MapStruct " + Processor.MAPSTRUCT.version(),
                        "Dagger " + Processor.DAGGER.version()),
                rows);
    }

    /** Measures all sizes. The largest are measured fewer times, because they take longest. */
    private List<Times> measure(Processor processor, int[] sizes, int longRuns, Scale scale) throws IOException {
        if (scale == Scale.FULL) {
            compile(processor, WARM_UP, true);
            compile(processor, WARM_UP, false);
        }
        List<Times> all = new ArrayList<>();
        for (int size : sizes) {
            Times times = new Times(size, new Samples(), new Samples());
            int runs = scale.of(1, size > WARM_UP ? longRuns : 5);
            for (int run = 0; run < runs; run++) {
                times.without().add(compile(processor, size, false));
                times.with().add(compile(processor, size, true));
            }
            System.out.println("  compile: " + processor + ", " + size + " classes");
            all.add(times);
        }
        return all;
    }

    private double compile(Processor processor, int classes, boolean processing) throws IOException {
        List<String> options = processing ? processor.options() : List.of("-proc:none");
        List<SourceFile> sources = processor.sources(classes);
        Path output = work.resolve("classes");
        delete(output);
        long begin = System.nanoTime();
        Javac.compile(sources, processor.classPath(), options, output);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
