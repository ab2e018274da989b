package dev.switchboard.sample.chat;

/** The message {@code {"action":"chat_message","id":"m1","text":"hello"}}. */
record ChatMessage(String id, String text) {}
