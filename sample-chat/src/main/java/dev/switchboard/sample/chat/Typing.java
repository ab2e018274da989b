package dev.switchboard.sample.chat;

/** The message {@code {"action":"typing","status":"started"}}. The status is {@code started} or {@code stopped}. */
record Typing(String status) {}
