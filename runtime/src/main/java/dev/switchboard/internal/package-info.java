/** Small parts that several packages share. Not part of the API: it may change in any release. */
@NullMarked
package dev.switchboard.internal;

import org.jspecify.annotations.NullMarked;
