/**
 * The network front: one port for HTTP and WebSocket, built on Netty.
 *
 * <p>This package translates between sockets and calls to {@link dev.switchboard.local.gateway.Gateway}, serves static
 * files, and refuses requests that other machines or foreign web pages must not make. Every decision that API Gateway
 * would make belongs in the gateway's core.
 *
 * <p>The package is above {@code gateway} and {@code console}, and below the development server.
 */
@NullMarked
package dev.switchboard.local.netty;

import org.jspecify.annotations.NullMarked;
