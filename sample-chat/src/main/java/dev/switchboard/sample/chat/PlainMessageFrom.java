package dev.switchboard.sample.chat;

import dev.switchboard.annotation.WebSocketMessage;

/** The message {@code {"from":"<connectionId>","message":"hi"}}, without a type, because simple clients expect none. */
@WebSocketMessage
record PlainMessageFrom(String from, String message) {}
