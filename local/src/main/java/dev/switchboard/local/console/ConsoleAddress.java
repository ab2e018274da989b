package dev.switchboard.local.console;

/**
 * Where a console is served, and what opens it.
 *
 * @param port the port
 * @param token the token that a browser must show
 */
public record ConsoleAddress(int port, ConsoleToken token) {}
