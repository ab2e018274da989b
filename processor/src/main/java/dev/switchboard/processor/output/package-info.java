/** Hands generated handlers, codecs and deployment templates to the compiler, each as a file of its own. */
@NullMarked
package dev.switchboard.processor.output;

import org.jspecify.annotations.NullMarked;
