/**
 * The processes of a load test: a gateway with an echoing handler, and clients, each in a JVM of its own. They read
 * commands, one a line, and answer each with a line.
 */
@NullMarked
package dev.switchboard.benchmarks.load;

import org.jspecify.annotations.NullMarked;
