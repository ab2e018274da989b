package dev.switchboard.local.gateway;

/**
 * An HTTP header.
 *
 * @param name the name, in the spelling of the sender
 * @param value the value
 */
public record HttpHeader(String name, String value) {}
