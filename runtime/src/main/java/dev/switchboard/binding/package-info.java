/** What generated handlers call to bind parameters and to answer. Stable for generated code; nobody writes it by hand. */
@NullMarked
package dev.switchboard.binding;

import org.jspecify.annotations.NullMarked;
