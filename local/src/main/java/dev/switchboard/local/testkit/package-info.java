/**
 * The test kit: a WebSocket API in a test, without ports, threads or waiting. {@link
 * dev.switchboard.local.testkit.TestClients} connects clients to a handler behind the local gateway's core; the clock
 * stands still until it is turned, and faults come when they are asked for.
 *
 * <p>Only {@link dev.switchboard.local.testkit.WebSocketTest} and {@link dev.switchboard.local.testkit.WebSocketTests} may
 * use JUnit, so that the rest serves other test frameworks. Nothing here is static: tests may run in parallel.
 */
@NullMarked
package dev.switchboard.local.testkit;

import org.jspecify.annotations.NullMarked;
