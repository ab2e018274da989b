package dev.switchboard.local.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What a person may know of an open connection, at one moment.
 *
 * @param id its id
 * @param connectedAt epoch milliseconds
 * @param lastActiveAt when a frame last went one way or the other; epoch milliseconds
 * @param sourceIp the client's address
 * @param userAgent absent if the client sent none
 * @param principalId who the client is, if an authorizer said so
 * @param messagesIn whole messages that the client sent
 * @param messagesOut messages sent to it: replies, error frames, and what backends posted
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
