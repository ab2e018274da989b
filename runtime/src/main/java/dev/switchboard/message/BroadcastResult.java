package dev.switchboard.message;

import dev.switchboard.message.DeliveryException.Cause;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a broadcast. Each recipient that was tried counts as delivered, gone or failed. Recipients that were not
 * tried are not counted, because most of them were not even read from the store, so their number is unknown;
 * {@link #endedEarly} is present if there were any.
 *
 * @param delivered number of connections to which the message was delivered
 * @param gone number of connections that turned out to be closed; their entries are being removed from the store
 * @param failed number of connections that were tried and could not be reached
 * @param failures some of the failures, by connection id: the first one for each reason, and at most a hundred in
 *     total. The failures have no stack traces, but their causes do
 * @param endedEarly why the broadcast ended before every recipient was tried: {@link Cause#OUT_OF_TIME} or
 *     {@link Cause#INTERRUPTED}; empty if every recipient was tried
 */
public record BroadcastResult(
        int delivered, int gone, int failed, Map<String, DeliveryException> failures, Optional<Cause> endedEarly) {
    /**
     * Copies the failures.
     *
     * @param delivered number of connections to which the message was delivered
     * @param gone number of connections that turned out to be closed; their entries are being removed from the store
     * @param failed number of connections that were tried and could not be reached
     * @param failures some of the failures, by connection id: the first one for each reason, and at most a hundred in
     *     total. The failures have no stack traces, but their causes do
     * @param endedEarly why the broadcast ended before every recipient was tried: {@link Cause#OUT_OF_TIME} or
     *     {@link Cause#INTERRUPTED}; empty if every recipient was tried
     */
    public BroadcastResult {
        failures = Map.copyOf(failures);
        if (failures.size() > failed) {
            throw new IllegalArgumentException(
                    "There cannot be " + failures.size() + " failures if " + failed + " connections have failed.");
        }
    }

    /**
     * {@return this result if every recipient was tried and no send failed}
     *
     * @throws DeliveryException if a send failed, with the number of failures and the reason for one of them; or if the
     *     broadcast ended early, with the reason for that
     */
    public BroadcastResult throwIfFailed() {
        if (endedEarly.isPresent()) {
            throw new DeliveryException(
                    endedEarly.get(),
                    "The broadcast ended before every connection was tried: " + this + ".",
                    aFailure());
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

    /** Returns the numbers and, if the broadcast ended early, the reason. */
    @Override
    public String toString() {
        return "BroadcastResult[delivered=" + delivered + ", gone=" + gone + ", failed=" + failed
                + endedEarly.map(cause -> ", endedEarly=" + cause).orElse("") + "]";
    }
}
