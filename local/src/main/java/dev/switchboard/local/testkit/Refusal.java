package dev.switchboard.local.testkit;

/**
 * How a handshake was refused.
 *
 * @param status the HTTP status; 101 where the gateway let the client in and the client hung up, as browsers do when none
 *     of the subprotocols they offer is selected
 * @param body the body of the answer, which browsers show to nobody
 */
public record Refusal(int status, String body) {}
