package dev.switchboard.sample.chat;

/** The message {@code {"action":"sendMessage","message":"hi"}}. */
record PlainMessage(String message) {}
