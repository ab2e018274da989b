/** One message to thousands of connections: what a handler's sender does, beside what people write by hand. */
@NullMarked
package dev.switchboard.benchmarks.fanout;

import org.jspecify.annotations.NullMarked;
