/**
 * Cold starts of Lambda functions: Lambda's real runtime client in a fresh JVM, with stand-ins for the services around
 * it.
 */
@NullMarked
package dev.switchboard.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
