package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Place;

/**
 * The {@code "type"} by which clients, and the codecs of sealed interfaces, tell records apart.
 *
 * @param place where it stands: in the annotation, or at the record whose name it is
 */
public record MessageType(String text, Place place) {
    public static final String PROPERTY = "type";
}
