package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Place;

/** The text in a {@code @DefaultValue}, and where it stands. */
public record DefaultText(String text, Place place) {}
