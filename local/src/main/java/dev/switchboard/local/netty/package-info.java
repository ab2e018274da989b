/**
 * The network front: one port for HTTP and WebSocket, on Netty.
 *
 * <p>Turns sockets into the calls of {@link dev.switchboard.local.gateway.Gateway} and back, serves static files, and
 * keeps strangers out. Decides nothing that API Gateway would decide: that belongs to the core.
 */
@NullMarked
package dev.switchboard.local.netty;

import org.jspecify.annotations.NullMarked;
