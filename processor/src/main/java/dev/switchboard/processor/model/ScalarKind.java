package dev.switchboard.processor.model;

/** The types that are a single JSON value, with their names in the runtime and in error messages. */
public enum ScalarKind {
    STRING("java.lang.String", "readString", "STRING", "a string"),
    BOOLEAN("java.lang.Boolean", "readBoolean", "BOOLEAN", "true or false"),
    BYTE("java.lang.Byte", "readByte", "BYTE", "a whole number"),
    SHORT("java.lang.Short", "readShort", "SHORT", "a whole number"),
    INT("java.lang.Integer", "readInt", "INTEGER", "a whole number"),
    LONG("java.lang.Long", "readLong", "LONG", "a whole number"),
    FLOAT("java.lang.Float", "readFloat", "FLOAT", "a number"),
    DOUBLE("java.lang.Double", "readDouble", "DOUBLE", "a number"),
    CHAR("java.lang.Character", "readChar", "CHARACTER", "a string of one character"),
    BIG_INTEGER("java.math.BigInteger", "readBigInteger", "BIG_INTEGER", "a whole number"),
    BIG_DECIMAL("java.math.BigDecimal", "readBigDecimal", "BIG_DECIMAL", "a number"),
    UUID("java.util.UUID", "readUuid", "UUID", "a UUID"),
    INSTANT("java.time.Instant", "readInstant", "INSTANT", "an instant such as 2026-01-31T12:00:00Z"),
    RAW_JSON("dev.switchboard.json.RawJson", "readRaw", "RAW_JSON", "a value"),
    ANY("java.lang.Object", "", "ANY", "a value");

    private final String type;
    private final String reader;
    private final String codec;
    private final String expectation;

    ScalarKind(String type, String reader, String codec, String expectation) {
        this.type = type;
        this.reader = reader;
        this.codec = codec;
        this.expectation = expectation;
    }

    /** Returns the qualified name of the type; for a primitive, that of its box. */
    public String type() {
        return type;
    }

    /**
     * Returns the name of the method of {@code JsonReader} that reads the type; empty for {@code Object}, which only a
     * codec can read.
     */
    public String reader() {
        return reader;
    }

    /** Returns the constant of {@code JsonCodecs} that holds the type's codec. */
    public String codec() {
        return codec;
    }

    /** Returns what a client should have sent, as worded in error messages. */
    public String expectation() {
        return expectation;
    }

    /** Returns whether values of the type can be written as Java expressions and passed to {@code JsonWriter.value}. */
    public boolean isPlain() {
        return this != RAW_JSON && this != ANY;
    }

    /**
     * Returns whether {@code JsonWriter.value} accepts the type and itself refuses null. Returns false for the boxes of
     * primitives.
     */
    public boolean isWrittenDirectly() {
        return switch (this) {
            case STRING, BIG_INTEGER, BIG_DECIMAL, UUID, INSTANT -> true;
            default -> false;
        };
    }
}
