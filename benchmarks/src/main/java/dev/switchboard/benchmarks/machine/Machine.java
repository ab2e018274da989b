package dev.switchboard.benchmarks.machine;

import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Row;
import dev.switchboard.benchmarks.report.Samples;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.util.VersionInfo;

/** Describes the machine that the figures were measured on. */
public final class Machine {
    private Machine() {}

    /** Returns the description as the first group of the table. */
    public static Group describe() {
        return new Group(
                "Measured on",
                List.of(LocalDate.now(ZoneOffset.UTC).toString()),
                List.of(
                        Row.of("processor", processor()),
                        Row.of("memory, GiB", memory()),
                        Row.of("system", System.getProperty("os.name") + " " + System.getProperty("os.version")),
                        Row.of("load average before the run", loadAverage()),
                        Row.of("JDKs", jdks()),
                        Row.of("JVM of all measurements but the cold starts", System.getProperty("java.vm.version")),
                        Row.of("AWS SDK", VersionInfo.SDK_VERSION)));
    }

    private static String processor() {
        return Runtime.getRuntime().availableProcessors() + " cores of " + entry("/proc/cpuinfo", "model name");
    }

    private static String memory() {
        String kib = entry("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kib.isEmpty() ? "unknown" : Samples.number(Long.parseLong(kib) / (1024.0 * 1024), 1);
    }

    private static String jdks() {
        return Stream.of(Jdk.of(17), Jdk.of(25))
                .flatMap(jdk -> jdk.stream())
                .map(Jdk::version)
                .collect(Collectors.joining(", "));
    }

    private static String loadAverage() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", load);
    }

    /** Returns the value of the first entry with the given name in a file, or {@code unknown}. */
    private static String entry(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown"; // Not Linux.
        }
    }
}
