/** What is sent and how: the sender, the outcome of sending, the port to the connections, and the standard messages. */
@NullMarked
package dev.switchboard.message;

import org.jspecify.annotations.NullMarked;
