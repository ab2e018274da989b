/**
 * The processes of a load test: a gateway with an echoing handler, and clients, each in a JVM of its own. They are told what
 * to do in lines of text, and answer each with one.
 */
@NullMarked
package dev.switchboard.benchmarks.load;

import org.jspecify.annotations.NullMarked;
