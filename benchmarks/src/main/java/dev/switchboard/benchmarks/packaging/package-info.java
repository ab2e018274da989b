/** Measures the size of the deployed jar, and the parts it consists of. */
@NullMarked
package dev.switchboard.benchmarks.packaging;

import org.jspecify.annotations.NullMarked;
