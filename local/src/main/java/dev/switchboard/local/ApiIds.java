package dev.switchboard.local;

import java.util.random.RandomGenerator;

/** Makes the ids of local APIs. */
final class ApiIds {

    private static final String PREFIX = "local";
    private static final int FREE = 5;
    private static final int RADIX = 36;

    private ApiIds() {}

    /**
     * Returns an id that has the form of a real one and is recognisable in a log. Each start has another id, because
     * the entries of a shared table are distinguished by it: this server cannot reach the connections of an earlier
     * start, or of a colleague's laptop.
     */
    static String next(RandomGenerator random) {
        StringBuilder id = new StringBuilder(PREFIX);
        for (int i = 0; i < FREE; i++) {
            id.append(Character.forDigit(random.nextInt(RADIX), RADIX));
        }
        return id.toString();
    }
}
