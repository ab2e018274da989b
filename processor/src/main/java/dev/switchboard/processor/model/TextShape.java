package dev.switchboard.processor.model;

/** Number of times that a text value may be present, according to the type of its parameter. */
public enum TextShape {
    /** Exactly once. */
    REQUIRED,
    /** At most once; null if absent. */
    NULLABLE,
    /** At most once; an empty {@code Optional} if absent. */
    OPTIONAL,
    /** Any number of times, as a {@code List}. */
    LIST
}
