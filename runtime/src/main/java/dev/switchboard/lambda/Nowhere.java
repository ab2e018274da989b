package dev.switchboard.lambda;

import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import java.time.Duration;
import java.util.Optional;

/** A gateway that accepts every message and discards it. */
final class Nowhere implements ConnectionGateway {
    @Override
    public Delivery post(String connectionId, byte[] json, Duration atMost) {
        return Delivery.DELIVERED;
    }

    @Override
    public Optional<ConnectionStatus> get(String connectionId) {
        return Optional.empty();
    }

    @Override
    public Delivery delete(String connectionId) {
        return Delivery.DELIVERED;
    }
}
