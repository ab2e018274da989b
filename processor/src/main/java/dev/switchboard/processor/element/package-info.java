/**
 * Reads the compiler's elements and types, whatever their purpose: finds what encloses them, spells them as users do,
 * and holds the names of known types.
 */
@NullMarked
package dev.switchboard.processor.element;

import org.jspecify.annotations.NullMarked;
