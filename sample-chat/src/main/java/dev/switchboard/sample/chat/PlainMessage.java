package dev.switchboard.sample.chat;

/** {@code {"action":"sendMessage","message":"hi"}}. */
record PlainMessage(String message) {}
