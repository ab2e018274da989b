package dev.switchboard.sample.chat;

import dev.switchboard.annotation.WebSocketMessage;

/** {@code {"from":"<connectionId>","message":"hi"}}: without a type, because that is what such clients expect. */
@WebSocketMessage
record PlainMessageFrom(String from, String message) {}
