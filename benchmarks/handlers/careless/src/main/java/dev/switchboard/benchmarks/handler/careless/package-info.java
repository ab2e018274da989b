/** The handler that most examples show: short, and slow to start. */
@NullMarked
package dev.switchboard.benchmarks.handler.careless;

import org.jspecify.annotations.NullMarked;
