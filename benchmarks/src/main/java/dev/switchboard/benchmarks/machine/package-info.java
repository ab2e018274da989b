/**
 * Describes the machine on which the figures are measured, finds its JDKs, and limits the CPU time of processes.
 */
@NullMarked
package dev.switchboard.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
