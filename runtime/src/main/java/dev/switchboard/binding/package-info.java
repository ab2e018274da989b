/**
 * Classes that generated handlers call to bind parameters and to answer. Public for generated code alone; code written by
 * hand has no need of them.
 */
@NullMarked
package dev.switchboard.binding;

import org.jspecify.annotations.NullMarked;
