/** A handler written like most published examples: short, and slow to start. */
@NullMarked
package dev.switchboard.benchmarks.handler.careless;

import org.jspecify.annotations.NullMarked;
