package dev.switchboard.sample.chat;

/** {@code {"action":"chat_message","id":"m1","text":"hello"}}. */
record ChatMessage(String id, String text) {}
