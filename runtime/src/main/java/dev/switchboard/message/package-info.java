/** Sending: the sender, the outcomes, the port to the connections, and the standard messages. */
@NullMarked
package dev.switchboard.message;

import org.jspecify.annotations.NullMarked;
