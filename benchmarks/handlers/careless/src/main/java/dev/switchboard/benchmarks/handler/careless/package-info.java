/** A handler as in most examples: short, and slow to start. */
@NullMarked
package dev.switchboard.benchmarks.handler.careless;

import org.jspecify.annotations.NullMarked;
