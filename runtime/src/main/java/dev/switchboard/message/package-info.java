/**
 * Interfaces for sending messages and for reaching connections, the outcomes of sending, and the standard messages.
 */
@NullMarked
package dev.switchboard.message;

import org.jspecify.annotations.NullMarked;
