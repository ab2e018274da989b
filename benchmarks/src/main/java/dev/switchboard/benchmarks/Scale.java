package dev.switchboard.benchmarks;

/** The amount of measuring: quick to check the suite, or full to get figures. */
public enum Scale {
    /** Runs everything once and briefly to see that the suite works. The figures mean nothing. */
    QUICK,
    /** Measures for the published figures. */
    FULL;

    /** Returns the first number for a quick run, and the second for a full one. */
    public int of(int quick, int full) {
        return this == QUICK ? quick : full;
    }
}
