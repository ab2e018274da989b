/**
 * The machine that the figures were measured on: its processors, memory and JDKs, and limits to a process's CPU time.
 */
@NullMarked
package dev.switchboard.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
