package dev.switchboard.internal.sending;

import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.DeliveryException.Cause;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the failures of a broadcast and keeps at most a hundred of them: the first for each reason, and others as long
 * as there is room. A broadcast to a million connections that all fail must not run out of memory. Thread-safe.
 */
final class FailureSample {
    static final int MAX_KEPT = 100;

    private final Map<String, DeliveryException> kept = new LinkedHashMap<>();
    private final Map<Cause, String> firstOfReason = new EnumMap<>(Cause.class);
    private int count;

    synchronized void add(String connectionId, DeliveryException failure) {
        count++;
        boolean isNewReason = firstOfReason.putIfAbsent(failure.reason(), connectionId) == null;
        if (kept.size() == MAX_KEPT) {
            if (!isNewReason) {
                return;
            }
            makeRoom();
        }
        kept.put(connectionId, failure.withoutStackTrace());
    }

    synchronized int count() {
        return count;
    }

    synchronized Map<String, DeliveryException> kept() {
        return Map.copyOf(kept);
    }

    /**
     * Makes room by dropping a failure that is not the first for its reason. There always is such a failure, because
     * there are fewer reasons than places.
     */
    private void makeRoom() {
        for (String connectionId : kept.keySet()) {
            if (!firstOfReason.containsValue(connectionId)) {
                kept.remove(connectionId);
                return;
            }
        }
    }
}
