package dev.switchboard.benchmarks;

/** The extent of a run: quick, to check that the suite works, or full, to get figures. */
public enum Scale {
    /** Runs everything once and briefly, to check that the suite works. The figures have no meaning. */
    QUICK,
    /** Measures the figures to be published. */
    FULL;

    /** Returns the first number for a quick run, and the second for a full one. */
    public int of(int quick, int full) {
        return this == QUICK ? quick : full;
    }
}
