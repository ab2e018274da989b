/** One line a log entry, with the request and connection it belongs to, and nothing a client has sent. */
@NullMarked
package dev.switchboard.log;

import org.jspecify.annotations.NullMarked;
