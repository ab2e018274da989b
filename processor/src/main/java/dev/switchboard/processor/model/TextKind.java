package dev.switchboard.processor.model;

/** The types that text can be converted to, with their names in the runtime. */
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

    /** Returns the method of {@code TextValue} that converts to the type. */
    public String accessor() {
        return accessor;
    }

    /** Returns the member of {@code TextConverters} that converts to the type. */
    public String converter() {
        return converter;
    }

    /** Returns whether a user id may have this type. Ids are text, whole numbers, UUIDs or enum constants. */
    public boolean identifies() {
        return switch (this) {
            case STRING, INT, LONG, SHORT, BYTE, UUID, ENUM -> true;
            case FLOAT, DOUBLE, BOOLEAN, CHAR, INSTANT -> false;
        };
    }
}
