/**
 * A complete chat built with Switchboard. {@link dev.switchboard.sample.chat.ChatRoutes} has the routes. The records
 * are the messages that clients send and receive. The web page is in {@code sample-chat/web}.
 */
@NullMarked
package dev.switchboard.sample.chat;

import org.jspecify.annotations.NullMarked;
