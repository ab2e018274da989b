/**
 * The processes of a load test: a gateway with an echoing handler, and a process that runs the clients. Each process
 * reads commands from its input, one on each line, and answers each with a line.
 */
@NullMarked
package dev.switchboard.benchmarks.load;

import org.jspecify.annotations.NullMarked;
