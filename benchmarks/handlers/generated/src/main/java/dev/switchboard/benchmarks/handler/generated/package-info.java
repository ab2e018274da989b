/** The handler that Switchboard generates from an annotated method. */
@NullMarked
package dev.switchboard.benchmarks.handler.generated;

import org.jspecify.annotations.NullMarked;
