/**
 * Basic operations on the compiler's elements and types: finding what encloses them and spelling them as users do. The
 * package also holds the names of known types.
 */
@NullMarked
package dev.switchboard.processor.element;

import org.jspecify.annotations.NullMarked;
