package dev.switchboard.benchmarks;

import dev.switchboard.benchmarks.report.Group;
import java.util.List;

/** One part of the suite. Slow results are results; lost messages and wrong answers are exceptions. */
public interface Benchmark {
    /** The name by which {@code -Dbenchmarks.only} selects it. */
    String name();

    /** Measures, which takes minutes at full scale. */
    List<Group> run(Scale scale) throws Exception;
}
