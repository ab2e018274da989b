package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Place;

/**
 * Value of the property {@code "type"}, by which clients and the codecs of sealed interfaces distinguish records.
 *
 * @param place the place of the value in the annotation, or of the record if the value is its name
 */
public record MessageType(String text, Place place) {
    public static final String PROPERTY = "type";
}
