package dev.switchboard.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Access to open connections through API Gateway's {@code @connections} API or, in tests, through a stand-in. Every
 * method may throw a {@link DeliveryException}. Implementations must be thread-safe.
 */
public interface ConnectionGateway {
    /**
     * Sends a text message to a connection.
     *
     * @param connectionId the id of the connection
     * @param json the message's bytes in UTF-8, at most 128 KiB
     * @param atMost how long the call may take, including all retries; after that the call fails with
     *     {@link DeliveryException.Cause#OUT_OF_TIME}, but a message that has been sent by then may still arrive
     * @return the outcome
     */
    Delivery post(String connectionId, byte[] json, Duration atMost);

    /**
     * {@return the gateway's data about a connection, or empty if the connection is closed}
     *
     * @param connectionId the id of the connection
     */
    Optional<ConnectionStatus> get(String connectionId);

    /**
     * Closes a connection with code 1000. The client does not receive a reason.
     *
     * @param connectionId the id of the connection
     * @return the outcome
     */
    Delivery delete(String connectionId);

    /**
     * The gateway's data about an open connection.
     *
     * @param connectedAt the time at which the connection was opened
     * @param lastActiveAt the time of the last message in either direction
     * @param sourceIp the IP address of the client
     */
    record ConnectionStatus(Instant connectedAt, Instant lastActiveAt, String sourceIp) {}
}
