/** How large what is deployed is, and of what it consists. */
@NullMarked
package dev.switchboard.benchmarks.packaging;

import org.jspecify.annotations.NullMarked;
