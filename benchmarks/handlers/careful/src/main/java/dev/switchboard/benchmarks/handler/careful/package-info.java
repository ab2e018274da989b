/** The handler of somebody who has read all advice on cold starts. */
@NullMarked
package dev.switchboard.benchmarks.handler.careful;

import org.jspecify.annotations.NullMarked;
