package dev.switchboard.benchmarks.packaging;

import dev.switchboard.benchmarks.Benchmark;
import dev.switchboard.benchmarks.Scale;
import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Row;
import dev.switchboard.benchmarks.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Measures the size of the sample's deployable jar, and how much of it comes from each library. */
public final class PackageSizes implements Benchmark {
    private static final double MIB = 1024 * 1024;

    private final Path jar;

    /**
     * Creates the benchmark.
     *
     * @param jar the jar to deploy
     */
    public PackageSizes(Path jar) {
        this.jar = jar;
    }

    @Override
    public String name() {
        return "package";
    }

    @Override
    public List<Group> run(Scale scale) throws IOException {
        Map<Origin, Long> bytes = new TreeMap<>(Comparator.comparing(Origin.ALL::indexOf));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> bytes.merge(Origin.of(entry.getName()), size(entry), Long::sum));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("total", mib(Files.size(jar))));
        bytes.forEach((origin, size) -> rows.add(Row.of(origin.label(), mib(size))));
        return List.of(new Group("Package, the sample chat's deployable jar", List.of("MiB"), rows));
    }

    /** Returns the number of bytes that an entry takes up in the jar, including its headers. */
    private static long size(ZipEntry entry) {
        int names = 2 * entry.getName().length();
        int headers = 30 + 46;
        return entry.getCompressedSize() + names + headers;
    }

    private static String mib(long bytes) {
        return Samples.number(bytes / MIB, 2);
    }
}
