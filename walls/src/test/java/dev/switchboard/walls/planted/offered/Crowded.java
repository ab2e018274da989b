package dev.switchboard.walls.planted.offered;

/** Has a public constructor that takes too much, and others that do not count. */
public final class Crowded {
    private final int sum;

    /** Takes as many as allowed. */
    public Crowded(int a, int b, int c, int d) {
        this(a, b, c, d, 0L);
    }

    /** Takes one more than allowed. */
    public Crowded(int a, int b, int c, int d, int e) {
        this(a, b, c, d, (long) e);
    }

    Crowded(int a, int b, int c, int d, long e) {
        sum = a + b + c + d + (int) e;
    }

    @Override
    public String toString() {
        return "Crowded[" + sum + "]";
    }

    /** A record's canonical constructor has what the record has. */
    public record Wide(int a, int b, int c, int d, int e, long f) {
        /** Another constructor counts. */
        public Wide(int a, int b, int c, int d, int e) {
            this(a, b, c, d, e, 0);
        }
    }
}
