/**
 * Turns valid models into source. Every model that the rules accept can be written. Problems are reported elsewhere,
 * and elements are read elsewhere.
 */
@NullMarked
package dev.switchboard.processor.write;

import org.jspecify.annotations.NullMarked;
