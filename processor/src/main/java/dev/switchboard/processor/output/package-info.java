/**
 * Hands to the compiler what the writers have written: handlers, codecs and deployment templates, each as a file of its own.
 */
@NullMarked
package dev.switchboard.processor.output;

import org.jspecify.annotations.NullMarked;
