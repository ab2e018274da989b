/**
 * Puts what happens at the gateway into words: a line for the terminal, columns for the console, and a sentence for the test
 * kit. The three stand side by side, so that whoever adds a kind of event finds every text that it needs.
 *
 * <p>Lies above {@code gateway} and below {@code console}, the development server and the test kit. Decides nothing but
 * words: who prints, keeps or sends them is up to the packages above.
 */
@NullMarked
package dev.switchboard.local.report;

import org.jspecify.annotations.NullMarked;
