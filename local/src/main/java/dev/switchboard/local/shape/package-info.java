/**
 * Reads the payloads and parameters of routes from the class files of a handler and of its route classes.
 *
 * <p>Switchboard's annotations are not available at run time, and a deployed handler contains nothing for the console.
 * Therefore the class files are read here, on the developer's machine. No class is initialized, and no user code runs.
 *
 * <p>The package is below {@code process} and {@code console}, and imports no other package of this module.
 */
@NullMarked
package dev.switchboard.local.shape;

import org.jspecify.annotations.NullMarked;
