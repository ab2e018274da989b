/**
 * Implementation of the sender: single sends, broadcasts, retries, time limits, and the removal of connections that
 * turn out to be gone. This package is not part of the API and may change in any release.
 */
@NullMarked
package dev.switchboard.internal.sending;

import org.jspecify.annotations.NullMarked;
