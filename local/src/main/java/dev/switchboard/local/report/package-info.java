/**
 * Describes the gateway's events: as a line for the terminal, as columns for the console, and as a sentence for the
 * test kit. All these texts are created in one package, so that a developer who adds a kind of event finds every text
 * that the new kind needs.
 *
 * <p>The package is above {@code gateway}, and below {@code console}, the development server and the test kit. The
 * package only creates the texts. The packages above print, keep or send them.
 */
@NullMarked
package dev.switchboard.local.report;

import org.jspecify.annotations.NullMarked;
