/**
 * Logging: each entry is one line with the request and the connection that it belongs to. Entries never contain data
 * that a client has sent.
 */
@NullMarked
package dev.switchboard.log;

import org.jspecify.annotations.NullMarked;
