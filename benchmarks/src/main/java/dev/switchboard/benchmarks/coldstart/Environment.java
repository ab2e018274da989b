package dev.switchboard.benchmarks.coldstart;

import dev.switchboard.benchmarks.machine.CpuLimit;
import dev.switchboard.benchmarks.machine.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JDK and a kind of recording. All handlers are measured in each environment, one after the other. */
final class Environment {
    private final Jdk jdk;
    private final Archive archive;
    private final Path work;
    private final String label;
    private final Results results;

    Environment(Jdk jdk, Archive archive, Path work) {
        this.jdk = jdk;
        this.archive = archive;
        this.work = work;
        this.label = "JDK " + jdk.feature() + ", " + archive.label();
        this.results = new Results(label);
    }

    String label() {
        return label;
    }

    Results results() {
        return results;
    }

    /** Writes a recording of each handler, unless this environment uses none. */
    void record(ColdStart start) throws IOException, InterruptedException {
        if (archive == Archive.NONE) {
            return;
        }
        for (Subject subject : Subject.values()) {
            Path file = file(subject, "archive");
            Files.deleteIfExists(file);
            start.of(jdk, subject, archive.recording(file), null);
            if (!Files.exists(file)) {
                throw new IllegalStateException("JDK " + jdk.version() + " did not write " + file);
            }
        }
    }

    void countClasses(ColdStart start) throws IOException, InterruptedException {
        for (Subject subject : Subject.values()) {
            results.classes(subject, countClasses(start, subject));
        }
    }

    void measure(ColdStart start, @Nullable CpuLimit limit) throws IOException, InterruptedException {
        for (Subject subject : Subject.values()) {
            ColdStart.Times times = start.of(jdk, subject, archive.using(file(subject, "archive")), limit);
            results.add(subject, times, limit != null);
        }
    }

    /** Counts the classes in a separate run, because the class-loading log takes time. */
    private int countClasses(ColdStart start, Subject subject) throws IOException, InterruptedException {
        Path log = file(subject, "classes");
        List<String> options = Stream.concat(
                        archive.using(file(subject, "archive")).stream(), Stream.of("-Xlog:class+load:file=" + log))
                .toList();
        start.of(jdk, subject, options, null);
        try (Stream<String> lines = Files.lines(log)) {
            return (int) lines.filter(line -> line.contains(" source: ")).count();
        }
    }

    private Path file(Subject subject, String kind) {
        return work.resolve(jdk.feature() + "-" + archive + "-" + subject + "." + kind);
    }
}
