/**
 * A complete chat on Switchboard. {@link dev.switchboard.sample.chat.ChatRoutes} has the routes, the records are the
 * messages that clients send and receive, and {@code sample-chat/web} has the web page.
 */
@NullMarked
package dev.switchboard.sample.chat;

import org.jspecify.annotations.NullMarked;
