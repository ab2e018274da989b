package dev.switchboard.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Limits processes to a share of one core, as Lambda does with functions of less than 1,769 MB. Uses a Linux control
 * group of version 2 ({@code cpu.max}) or 1 ({@code cpu.cfs_quota_us}).
 */
public final class CpuLimit implements AutoCloseable {
    private static final int PERIOD_MICROS = 100_000;
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final List<Path> PARENTS = List.of(ROOT, ROOT.resolve("cpu"));

    private final Path group;
    private final Path processesElsewhere;

    private CpuLimit(Path group, Path processesElsewhere) {
        this.group = group;
        this.processesElsewhere = processesElsewhere;
    }

    /**
     * Creates a control group with the given share of a core. Returns empty if the system does not support such a
     * group, or if the user lacks the permission.
     */
    public static Optional<CpuLimit> to(double share) {
        return PARENTS.stream().flatMap(parent -> in(parent, share).stream()).findFirst();
    }

    private static Optional<CpuLimit> in(Path parent, double share) {
        Path group = parent.resolve(
                "switchboard-benchmarks-" + ProcessHandle.current().pid());
        int quota = (int) (share * PERIOD_MICROS);
        try {
            if (!Files.exists(parent.resolve("cgroup.procs"))) {
                return Optional.empty();
            }
            Files.createDirectory(group);
            CpuLimit limit = new CpuLimit(group, parent.resolve("cgroup.procs"));
            if (Files.exists(group.resolve("cpu.max"))) {
                Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
            } else if (Files.exists(group.resolve("cpu.cfs_quota_us"))) {
                Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
                Files.writeString(group.resolve("cpu.cfs_quota_us"), Integer.toString(quota));
            } else {
                limit.close();
                return Optional.empty();
            }
            return Optional.of(limit);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Limits a process until it ends or this limit is closed. */
    public void hold(Process process) throws IOException {
        Files.writeString(group.resolve("cgroup.procs"), Long.toString(process.pid()));
    }

    /** Moves the remaining processes to the parent group, and removes the control group. */
    @Override
    public void close() throws IOException {
        for (String left : Files.readAllLines(group.resolve("cgroup.procs"))) {
            Files.writeString(processesElsewhere, left);
        }
        Files.deleteIfExists(group);
    }
}
