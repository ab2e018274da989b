package dev.switchboard.benchmarks.fanout;

import java.io.IOException;
import java.nio.file.Path;

/** The other side of a measured send: a gateway, and the connections that it delivers to. */
interface Receivers {
    /** Returns the address of the {@code @connections} API. */
    String endpoint();

    /** Opens connections until there are this many, and returns a file with their ids, one a line. */
    Path open(int connections) throws IOException;

    /** Returns how many different connections the last send reached, and waits for those still under way. */
    int reached(int connections) throws IOException;
}
