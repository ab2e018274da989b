/**
 * Reads the compiler's elements and types, whatever they are for: what encloses them, how users write them, and which known
 * names they have. Imports no other package of the processor.
 */
@NullMarked
package dev.switchboard.processor.element;

import org.jspecify.annotations.NullMarked;
