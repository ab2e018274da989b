/** What the figures were measured on: processors, memory, JDKs, and a limit to what a process gets of them. */
@NullMarked
package dev.switchboard.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
