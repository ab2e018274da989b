/**
 * The development server: finds a handler, runs it behind the gateway, and shows a person what happens.
 *
 * <p>Puts the other packages together and adds nothing to what they do. The order of the packages, from the ground up; each
 * imports only packages to the left of it:
 *
 * <pre>
 * gateway, shape  ←  lambda, report  ←  process, console  ←  netty  ←  (this package)  ←  testkit
 * </pre>
 *
 * <p>Users name types of this package and of {@code testkit}. All others may change at any time.
 */
@NullMarked
package dev.switchboard.local;

import org.jspecify.annotations.NullMarked;
