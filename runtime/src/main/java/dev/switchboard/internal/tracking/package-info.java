/**
 * Tracks connections in the memory of this process, in addition to their store: which of them are being opened, which
 * have been active, and which gateway reaches them. This package is not part of the API and may change in any release.
 */
@NullMarked
package dev.switchboard.internal.tracking;

import org.jspecify.annotations.NullMarked;
