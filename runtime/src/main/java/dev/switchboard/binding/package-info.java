/**
 * Classes that generated handlers call to bind parameters and to create responses. The classes are public only for
 * generated code, and applications do not need them.
 */
@NullMarked
package dev.switchboard.binding;

import org.jspecify.annotations.NullMarked;
