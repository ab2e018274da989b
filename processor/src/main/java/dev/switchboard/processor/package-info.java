/**
 * The annotation processor: the class that javac calls, and a list of steps. Each step takes its classes through the
 * packages below: {@code scan} reads them, {@code validate} checks them, {@code write} writes source for them, and
 * {@code output} hands that source to javac.
 */
@NullMarked
package dev.switchboard.processor;

import org.jspecify.annotations.NullMarked;
