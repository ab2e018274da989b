/**
 * Interfaces for sending messages and for reaching connections, the outcomes of sending, and the standard messages.
 *
 * <p>Beside each standard message is its codec, whose name ends in {@code Json}. Generated code and
 * {@code MessageCodecs} find a codec by this name.
 */
@NullMarked
package dev.switchboard.message;

import org.jspecify.annotations.NullMarked;
