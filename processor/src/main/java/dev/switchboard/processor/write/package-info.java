/** Turns valid models into source. Every model that the rules accept can be written. */
@NullMarked
package dev.switchboard.processor.write;

import org.jspecify.annotations.NullMarked;
