/**
 * The console of the development server: a page that shows routes, connections and events, and lets a person act as a
 * client and as a backend.
 *
 * <p>Decides who may see it and what it says; knows no network, as the gateway's core does not. Never holds the body of a
 * message: events have none, and the frames that the page shows are those of the page's own sockets.
 */
@NullMarked
package dev.switchboard.local.console;

import org.jspecify.annotations.NullMarked;
