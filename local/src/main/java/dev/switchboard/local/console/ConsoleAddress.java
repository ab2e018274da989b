package dev.switchboard.local.console;

/**
 * Port of a console and the token that gives access.
 *
 * @param port the port
 * @param token the token that a browser must show
 */
public record ConsoleAddress(int port, ConsoleToken token) {}
