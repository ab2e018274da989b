/**
 * A chat on Switchboard: everything there is to it. {@link dev.switchboard.sample.chat.ChatRoutes} has the routes; the
 * records beside it are what clients send and get; the web page is in {@code sample-chat/web}.
 */
@NullMarked
package dev.switchboard.sample.chat;

import org.jspecify.annotations.NullMarked;
