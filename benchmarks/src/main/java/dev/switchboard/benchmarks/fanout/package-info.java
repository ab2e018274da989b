/** Sends one message to thousands of connections, by a handler's sender and by the loops that people write by hand. */
@NullMarked
package dev.switchboard.benchmarks.fanout;

import org.jspecify.annotations.NullMarked;
