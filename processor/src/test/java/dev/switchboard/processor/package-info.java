/** The processor as a whole, run by javac over sources in these tests. */
@NullMarked
package dev.switchboard.processor;

import org.jspecify.annotations.NullMarked;
