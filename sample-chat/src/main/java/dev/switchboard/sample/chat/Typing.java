package dev.switchboard.sample.chat;

/** {@code {"action":"typing","status":"started"}}, or {@code stopped}. */
record Typing(String status) {}
