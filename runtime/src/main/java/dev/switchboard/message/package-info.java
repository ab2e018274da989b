/**
 * Sending of messages: the interface of the sender, the outcomes, the interface to the connections, and the standard
 * messages.
 */
@NullMarked
package dev.switchboard.message;

import org.jspecify.annotations.NullMarked;
