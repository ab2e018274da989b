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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The sample's jar, as it is deployed, by what came into it. */
public final class PackageSizes implements Benchmark {
    private static final double MIB = 1024 * 1024;

    private final Path jar;

    /** Of this jar. */
    public PackageSizes(Path jar) {
        this.jar = jar;
    }

    @Override
    public String name() {
        return "package";
    }

    @Override
    public List<Group> run(Scale scale) throws IOException {
        Map<Origin, Long> bytes = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> bytes.merge(Origin.of(entry.getName()), size(entry), Long::sum));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("whole", mib(Files.size(jar))));
        bytes.forEach((origin, size) -> rows.add(Row.of(origin.label(), mib(size))));
        return List.of(new Group("Package, the sample chat's deployable jar", List.of("MiB"), rows));
    }

    /** With what the jar's directory needs for it. */
    private static long size(ZipEntry entry) {
        int names = 2 * entry.getName().length();
        int headers = 30 + 46;
        return entry.getCompressedSize() + names + headers;
    }

    private static String mib(long bytes) {
        return Samples.number(bytes / MIB, 2);
    }
}
