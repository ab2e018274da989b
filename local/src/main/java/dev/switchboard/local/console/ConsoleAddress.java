package dev.switchboard.local.console;

/**
 * Port of a console and the token that gives access to the console.
 *
 * @param port the port
 * @param token the token that a browser must present
 */
public record ConsoleAddress(int port, ConsoleToken token) {}
