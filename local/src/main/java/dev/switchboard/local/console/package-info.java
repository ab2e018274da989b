/**
 * The console of the development server: a page that shows routes, connections and events, and lets a person act as a
 * client and as a backend.
 *
 * <p>This package decides who may use the console and what the console shows. Like the gateway's core, this package
 * does no networking. The package never stores the body of a message: events have no body, and the page shows only the
 * frames of its own sockets.
 *
 * <p>The package is above {@code gateway}, {@code shape} and {@code report}, and below {@code netty} and the
 * development server.
 */
@NullMarked
package dev.switchboard.local.console;

import org.jspecify.annotations.NullMarked;
