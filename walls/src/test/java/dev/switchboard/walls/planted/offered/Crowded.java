package dev.switchboard.walls.planted.offered;

/** Has a public constructor with too many parameters, and other constructors that are allowed. */
public final class Crowded {
    private final int sum;

    /** Takes as many parameters as are allowed. */
    public Crowded(int a, int b, int c, int d) {
        this(a, b, c, d, 0L);
    }

    /** Takes one parameter more than is allowed. */
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

    /** A record whose canonical constructor may have many parameters. */
    public record Wide(int a, int b, int c, int d, int e, long f) {
        /** Takes too many parameters for a constructor that is not canonical. */
        public Wide(int a, int b, int c, int d, int e) {
            this(a, b, c, d, e, 0);
        }
    }
}
