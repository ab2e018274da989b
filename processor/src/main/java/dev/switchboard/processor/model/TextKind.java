package dev.switchboard.processor.model;

/** The kinds of type that text converts to, with their names in the runtime's API. */
public enum TextKind {
    STRING("asString", "STRING"),
    INT("asInt", "INTEGER"),
    LONG("asLong", "LONG"),
    SHORT("asShort", "SHORT"),
    BYTE("asByte", "BYTE"),
    FLOAT("asFloat", "FLOAT"),
    DOUBLE("asDouble", "DOUBLE"),
    BOOLEAN("asBoolean", "BOOLEAN"),
    CHAR("asChar", "CHARACTER"),
    UUID("asUuid", "UUID"),
    INSTANT("asInstant", "INSTANT"),
    ENUM("asEnum", "enumeration");

    private final String accessor;
    private final String converter;

    TextKind(String accessor, String converter) {
        this.accessor = accessor;
        this.converter = converter;
    }

    /** The method of {@code TextValue} that converts. */
    public String accessor() {
        return accessor;
    }

    /** The member of {@code TextConverters} that converts. */
    public String converter() {
        return converter;
    }

    /** Whether who somebody is may be of this type: ids are text, whole numbers, UUIDs, or one of a known few. */
    public boolean identifies() {
        return switch (this) {
            case STRING, INT, LONG, SHORT, BYTE, UUID, ENUM -> true;
            case FLOAT, DOUBLE, BOOLEAN, CHAR, INSTANT -> false;
        };
    }
}
