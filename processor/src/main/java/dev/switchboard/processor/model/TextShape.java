package dev.switchboard.processor.model;

/** How often text may be there, as its parameter's type has it. */
public enum TextShape {
    /** Once. */
    REQUIRED,
    /** Once or, being {@code @Nullable}, not at all. */
    NULLABLE,
    /** Once or, being an {@code Optional}, not at all. */
    OPTIONAL,
    /** Any number of times, in a {@code List}. */
    LIST
}
