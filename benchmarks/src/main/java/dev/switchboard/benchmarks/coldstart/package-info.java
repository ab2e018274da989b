/** Cold starts of Lambda functions: Lambda's real runtime client in a fresh JVM, on stand-ins for what surrounds it. */
@NullMarked
package dev.switchboard.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
