package dev.switchboard.local;

import java.util.random.RandomGenerator;

/** Creates the ids of local APIs. */
final class ApiIds {

    private static final String PREFIX = "local";
    private static final int FREE = 5;
    private static final int RADIX = 36;

    private ApiIds() {}

    /**
     * Returns a new id that looks like an id from AWS and is recognizable in a log. Each start of the server gets a
     * different id. In a shared table of connections, the id distinguishes this server's entries from those of an
     * earlier start or of a colleague's server, whose connections this server cannot reach.
     */
    static String next(RandomGenerator random) {
        StringBuilder id = new StringBuilder(PREFIX);
        for (int i = 0; i < FREE; i++) {
            id.append(Character.forDigit(random.nextInt(RADIX), RADIX));
        }
        return id.toString();
    }
}
