package dev.switchboard.local.testkit;

/**
 * The response to a handshake that was refused.
 *
 * @param status the HTTP status; 101 if the gateway accepted the client and the client closed the connection, as
 *     browsers do when none of the subprotocols that they offer is selected
 * @param body the body of the response, which browsers do not show
 */
public record Refusal(int status, String body) {}
