/**
 * Classes that generated handlers call to bind parameters and to create responses. They are public only for generated
 * code; applications do not need them.
 */
@NullMarked
package dev.switchboard.binding;

import org.jspecify.annotations.NullMarked;
