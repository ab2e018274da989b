/**
 * The development server: finds a handler, runs it behind the gateway, and prints what happens.
 *
 * <p>This package assembles the others. The packages are in this order, and each imports only packages to its left:
 *
 * <pre>
 * gateway, shape  ←  lambda, report  ←  process, console  ←  netty  ←  (this package)  ←  testkit
 * </pre>
 *
 * <p>The types of this package and of {@code testkit} are for users. All other packages may change at any time.
 */
@NullMarked
package dev.switchboard.local;

import org.jspecify.annotations.NullMarked;
