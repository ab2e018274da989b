package dev.switchboard.local.report;

import dev.switchboard.local.gateway.GatewayEvent;
import java.util.Optional;

/**
 * An event as a failed test shows it: the rest of a sentence that begins with a client's name.
 *
 * @param connectionId the client's connection; empty for the client whose handshake is in progress
 * @param text the rest of the sentence
 */
public record Sentence(Optional<String> connectionId, String text) {

    /** Returns the sentence for an event; empty for events that the test's clients report themselves. */
    public static Optional<Sentence> of(GatewayEvent event) {
        return event.accept(Sentences.INSTANCE);
    }
}
