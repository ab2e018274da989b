package dev.switchboard.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The port to the connections themselves: API Gateway's {@code @connections} API, or a stand-in for tests. Implementations
 * are thread-safe; every method may throw a {@link DeliveryException}.
 */
public interface ConnectionGateway {
    /**
     * Hands a text message to a connection.
     *
     * @param json the message's bytes in UTF-8, at most 128 KiB
     * @param atMost how long it may take, with all retries; then it fails with {@link DeliveryException.Cause#OUT_OF_TIME}.
     *     A message that is retried, or under way when its time is up, may arrive all the same
     */
    Delivery post(String connectionId, byte[] json, Duration atMost);

    /** Returns the gateway's data about a connection; empty where the connection is closed. */
    Optional<ConnectionStatus> get(String connectionId);

    /** Closes a connection with code 1000; the client learns no reason. */
    Delivery delete(String connectionId);

    /**
     * What the gateway knows of an open connection.
     *
     * @param connectedAt when it was opened
     * @param lastActiveAt when a message last went either way
     * @param sourceIp the client's address
     */
    record ConnectionStatus(Instant connectedAt, Instant lastActiveAt, String sourceIp) {}
}
