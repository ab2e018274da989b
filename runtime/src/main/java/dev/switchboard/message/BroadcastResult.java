package dev.switchboard.message;

import dev.switchboard.message.DeliveryException.Cause;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a broadcast. Each recipient that was tried counts as delivered, gone or failed. Recipients that were not tried
 * appear in none of these numbers; {@link #endedEarly} shows that there were some. They have not been read from the store,
 * so their number is unknown.
 *
 * @param delivered number of connections that the message was handed to
 * @param gone number of connections that turned out to be closed; their entries are being removed from the store
 * @param failed number of connections that were tried and could not be reached
 * @param failures the failures of some of these connections, by connection id: the first of each reason, and at most a
 *     hundred. They have no stack trace of their own; their causes do.
 * @param endedEarly why the broadcast ended before every recipient was tried: {@link Cause#OUT_OF_TIME} or
 *     {@link Cause#INTERRUPTED}; empty if every recipient was tried
 */
public record BroadcastResult(
        int delivered, int gone, int failed, Map<String, DeliveryException> failures, Optional<Cause> endedEarly) {
    /** Copies the failures. */
    public BroadcastResult {
        failures = Map.copyOf(failures);
        if (failures.size() > failed) {
            throw new IllegalArgumentException(
                    failures.size() + " failures are more than the " + failed + " connections that failed.");
        }
    }

    /**
     * Returns this result if every recipient was tried and none failed.
     *
     * @throws DeliveryException if one failed, with the number and the reason of a failure, or if some were not tried, with
     *     the reason for that
     */
    public BroadcastResult throwIfFailed() {
        if (endedEarly.isPresent()) {
            throw new DeliveryException(
                    endedEarly.get(), "The broadcast ended before everyone was tried: " + this + ".", aFailure());
        }
        if (failed > 0) {
            DeliveryException failure = aFailure();
            throw new DeliveryException(
                    failure == null ? Cause.REFUSED : failure.reason(),
                    failed + " of " + (delivered + gone + failed) + " connections could not be reached."
                            + (failure == null ? "" : " " + failure.getMessage()),
                    failure);
        }
        return this;
    }

    @Nullable
    DeliveryException aFailure() {
        return failures.isEmpty() ? null : failures.values().iterator().next();
    }

    /** Returns the numbers, and why the broadcast ended early if it did. */
    @Override
    public String toString() {
        return "BroadcastResult[delivered=" + delivered + ", gone=" + gone + ", failed=" + failed
                + endedEarly.map(cause -> ", endedEarly=" + cause).orElse("") + "]";
    }
}
