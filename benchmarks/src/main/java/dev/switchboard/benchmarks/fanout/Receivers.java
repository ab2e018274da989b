package dev.switchboard.benchmarks.fanout;

import java.io.IOException;
import java.nio.file.Path;

/** A gateway and the connections that it delivers to, which receive the messages that are measured. */
interface Receivers {
    /** Returns the address of the {@code @connections} API. */
    String endpoint();

    /** Opens connections until the given number is open, and returns a file with their ids, one on each line. */
    Path open(int connections) throws IOException;

    /** Waits for the messages of the last run to arrive, and returns the number of connections that they reached. */
    int reached(int connections) throws IOException;
}
