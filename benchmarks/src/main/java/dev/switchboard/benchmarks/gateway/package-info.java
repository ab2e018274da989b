/** Measures the local gateway under load: how much memory many connections use, and how long an echo takes. */
@NullMarked
package dev.switchboard.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
