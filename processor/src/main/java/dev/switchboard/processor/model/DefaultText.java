package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Place;

/** Text in a {@code @DefaultValue}, with its place. */
public record DefaultText(String text, Place place) {}
