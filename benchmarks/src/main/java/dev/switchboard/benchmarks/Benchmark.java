package dev.switchboard.benchmarks;

import dev.switchboard.benchmarks.report.Group;
import java.util.List;

/** A benchmark of the suite. A slow result is not a failure, but a lost message or a wrong response is. */
public interface Benchmark {
    /** Returns the name by which {@code -Dbenchmarks.only} selects this benchmark. */
    String name();

    /** Runs the measurements, and returns the figures. At full scale, a run takes minutes. */
    List<Group> run(Scale scale) throws Exception;
}
