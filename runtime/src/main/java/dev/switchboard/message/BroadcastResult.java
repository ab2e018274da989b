package dev.switchboard.message;

import java.util.Map;

/**
 * What became of a broadcast. Every recipient was tried, whatever happened to the others.
 *
 * @param delivered to how many connections the message was handed
 * @param gone how many connections turned out to be closed; the store no longer lists them
 * @param failed the ids of the connections that could not be reached, each with the reason
 */
public record BroadcastResult(int delivered, int gone, Map<String, DeliveryException> failed) {
    /** Copies the failures. */
    public BroadcastResult {
        failed = Map.copyOf(failed);
    }

    /** Returns this result if nothing failed, and throws the first failure, with their number, if anything did. */
    public BroadcastResult throwIfFailed() {
        if (failed.isEmpty()) {
            return this;
        }
        DeliveryException first = failed.values().iterator().next();
        throw new DeliveryException(
                first.reason(),
                failed.size() + " of " + (delivered + gone + failed.size()) + " connections could not be reached. "
                        + first.getMessage(),
                first);
    }

    /** The numbers only. */
    @Override
    public String toString() {
        return "BroadcastResult[delivered=" + delivered + ", gone=" + gone + ", failed=" + failed.size() + "]";
    }
}
