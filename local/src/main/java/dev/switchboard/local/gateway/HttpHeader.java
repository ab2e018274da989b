package dev.switchboard.local.gateway;

/**
 * One HTTP header as the client sent it.
 *
 * @param name the name in the client's own spelling
 * @param value its value
 */
public record HttpHeader(String name, String value) {}
