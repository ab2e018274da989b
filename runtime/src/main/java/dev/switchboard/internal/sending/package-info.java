/**
 * Sends messages: single ones, broadcasts, retries, time limits, and the removal of connections that turn out to be gone. Not
 * part of the API: it may change in any release.
 */
@NullMarked
package dev.switchboard.internal.sending;

import org.jspecify.annotations.NullMarked;
