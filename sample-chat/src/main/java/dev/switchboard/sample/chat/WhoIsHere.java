package dev.switchboard.sample.chat;

import java.util.List;

/** The reply to {@code {"action":"who"}}: the names of everyone present, in alphabetical order. */
record WhoIsHere(List<String> users) {}
