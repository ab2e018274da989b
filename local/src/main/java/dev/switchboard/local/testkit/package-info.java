/**
 * The test kit: a WebSocket API in a test, without ports, threads or waiting. {@link
 * dev.switchboard.local.testkit.TestClients} connects clients to a handler behind the local gateway's core. The clock
 * stands still until a test moves it, and faults happen on demand.
 *
 * <p>{@link dev.switchboard.local.testkit.WebSocketTest} and {@link dev.switchboard.local.testkit.WebSocketTests} are
 * for JUnit. The other classes work with any test framework. Tests may run in parallel.
 *
 * <p>The package is above {@code gateway}, {@code lambda} and {@code report}. Of the development server, the package
 * uses only {@code Route}. No other package of this module imports it.
 */
@NullMarked
package dev.switchboard.local.testkit;

import org.jspecify.annotations.NullMarked;
