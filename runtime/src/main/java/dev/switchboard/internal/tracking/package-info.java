/**
 * Tracks the connections of this process in memory, beside their store: which of them are being opened, which have shown signs
 * of life, and which gateway reaches them. Not part of the API: it may change in any release.
 */
@NullMarked
package dev.switchboard.internal.tracking;

import org.jspecify.annotations.NullMarked;
