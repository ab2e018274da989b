/** Turns valid models into source. Total on what the rules let through, and silent: nothing here reports to the user. */
@NullMarked
package dev.switchboard.processor.write;

import org.jspecify.annotations.NullMarked;
