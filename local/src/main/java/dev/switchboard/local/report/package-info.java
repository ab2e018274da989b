/**
 * Describes the gateway's events: as a line for the terminal, as columns for the console, and as a sentence for the
 * test kit. The three are together in one package, so that a developer who adds a kind of event finds every text that
 * it needs.
 *
 * <p>The package is above {@code gateway}, and below {@code console}, the development server and the test kit. It only
 * makes the texts. The packages above print, keep or send them.
 */
@NullMarked
package dev.switchboard.local.report;

import org.jspecify.annotations.NullMarked;
