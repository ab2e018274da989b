/**
 * What is said to the user: every problem with its id and wording, where it is, and the one caller of javac's Messager.
 * Nothing here knows what a route is.
 */
@NullMarked
package dev.switchboard.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
