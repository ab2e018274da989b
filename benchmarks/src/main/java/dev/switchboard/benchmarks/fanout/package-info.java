/** Measures sending a message to thousands of connections, with Switchboard's sender and with handwritten loops. */
@NullMarked
package dev.switchboard.benchmarks.fanout;

import org.jspecify.annotations.NullMarked;
