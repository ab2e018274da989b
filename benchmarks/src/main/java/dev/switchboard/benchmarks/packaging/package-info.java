/** Measures the size of the deployed jar and of its parts. */
@NullMarked
package dev.switchboard.benchmarks.packaging;

import org.jspecify.annotations.NullMarked;
