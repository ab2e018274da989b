/** The load that the local gateway can take: many connections in little memory, and echoes through them. */
@NullMarked
package dev.switchboard.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
