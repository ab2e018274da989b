package dev.switchboard.benchmarks;

import dev.switchboard.benchmarks.report.Group;
import java.util.List;

/** One part of the suite. It never fails for being slow, but it throws if a message is lost or an answer is wrong. */
public interface Benchmark {
    /** Returns the name by which {@code -Dbenchmarks.only} selects this benchmark. */
    String name();

    /** Measures, which takes minutes at full scale. */
    List<Group> run(Scale scale) throws Exception;
}
