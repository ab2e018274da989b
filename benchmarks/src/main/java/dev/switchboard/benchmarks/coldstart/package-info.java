/**
 * Measures cold starts of Lambda functions: Lambda's real runtime client runs in a new JVM, with stand-ins for the
 * services that it calls.
 */
@NullMarked
package dev.switchboard.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
