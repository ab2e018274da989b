package dev.switchboard.benchmarks;

/** How much is measured. */
public enum Scale {
    /** Everything once and briefly, to see that the suite works; the figures mean nothing. */
    QUICK,
    /** What the published figures come from. */
    FULL;

    /** The one or the other number. */
    public int of(int quick, int full) {
        return this == QUICK ? quick : full;
    }
}
