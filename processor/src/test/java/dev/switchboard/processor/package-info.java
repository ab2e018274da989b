/** Tests that run the whole processor, in javac or in Eclipse's compiler. */
@NullMarked
package dev.switchboard.processor;

import org.jspecify.annotations.NullMarked;
