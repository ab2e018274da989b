package dev.switchboard.sample.chat;

import java.util.List;

/** The reply to {@code {"action":"who"}}: names in alphabetical order. */
record WhoIsHere(List<String> users) {}
