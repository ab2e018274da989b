/**
 * The development server: finds a handler, runs it behind the gateway, and tells a person what happens.
 *
 * <p>Puts the other packages together and adds nothing to what they do. Nothing depends on it.
 */
@NullMarked
package dev.switchboard.local;

import org.jspecify.annotations.NullMarked;
