package dev.switchboard.local.console;

/**
 * Port of a console, with the token that opens it.
 *
 * @param port the port
 * @param token the token that a browser must show
 */
public record ConsoleAddress(int port, ConsoleToken token) {}
