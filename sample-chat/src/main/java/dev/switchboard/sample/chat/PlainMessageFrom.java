package dev.switchboard.sample.chat;

import dev.switchboard.annotation.WebSocketMessage;

/** {@code {"from":"<connectionId>","message":"hi"}}. It has no type, because simple clients expect none. */
@WebSocketMessage
record PlainMessageFrom(String from, String message) {}
