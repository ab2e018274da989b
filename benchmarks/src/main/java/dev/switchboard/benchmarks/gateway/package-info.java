/** Measures the local gateway under load: the memory for many connections, and the time of echoes. */
@NullMarked
package dev.switchboard.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
