/**
 * Classes that generated handlers call to bind parameters and to answer. Stable for generated code, and not meant to be
 * called by hand.
 */
@NullMarked
package dev.switchboard.binding;

import org.jspecify.annotations.NullMarked;
