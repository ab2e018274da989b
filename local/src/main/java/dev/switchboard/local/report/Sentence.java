package dev.switchboard.local.report;

import dev.switchboard.local.gateway.GatewayEvent;
import java.util.Optional;

/**
 * Something that happened, as a failed test shows it: the rest of a sentence that begins with a client's name.
 *
 * @param connectionId the client's connection; empty for the client whose handshake is going on
 * @param text what the client did, or what was done to it
 */
public record Sentence(Optional<String> connectionId, String text) {

    /** Returns the sentence for an event; empty for events that a test sees from the client's side. */
    public static Optional<Sentence> of(GatewayEvent event) {
        return event.accept(Sentences.INSTANCE);
    }
}
