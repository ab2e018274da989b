/** A handler written by hand that follows all the usual advice on cold starts. */
@NullMarked
package dev.switchboard.benchmarks.handler.careful;

import org.jspecify.annotations.NullMarked;
