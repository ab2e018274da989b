package dev.switchboard.local.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Snapshot of an open connection, for display.
 *
 * @param id the connection's id
 * @param connectedAt the time of the handshake, in epoch milliseconds
 * @param lastActiveAt the time of the last data frame in either direction, in epoch milliseconds
 * @param sourceIp the client's address
 * @param userAgent the client's user agent; null if the client sent none
 * @param principalId the principal that an authorizer named; null without an authorizer
 * @param messagesIn the number of whole messages from the client
 * @param messagesOut the number of messages to the client: replies, error frames and posts from backends
 */
public record OpenConnection(
        String id,
        long connectedAt,
        long lastActiveAt,
        String sourceIp,
        @Nullable String userAgent,
        @Nullable String principalId,
        int messagesIn,
        int messagesOut) {}
