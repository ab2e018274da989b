package dev.switchboard.processor.model;

/** The types that are one JSON value, with their names in the runtime's API and in words. */
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

    /** The type's qualified name, the box's for a primitive. */
    public String type() {
        return type;
    }

    /** The method of {@code JsonReader} that reads it; none for anything, which has a codec only. */
    public String reader() {
        return reader;
    }

    /** The constant of {@code JsonCodecs} that reads and writes it. */
    public String codec() {
        return codec;
    }

    /** What a client should have sent, as an error says it. */
    public String expectation() {
        return expectation;
    }

    /** Whether a constant of it can be written in Java, and {@code JsonWriter.value} takes it. */
    public boolean isPlain() {
        return this != RAW_JSON && this != ANY;
    }

    /** Whether {@code JsonWriter.value} takes it and refuses null by itself: what is no primitive's box. */
    public boolean isWrittenDirectly() {
        return switch (this) {
            case STRING, BIG_INTEGER, BIG_DECIMAL, UUID, INSTANT -> true;
            default -> false;
        };
    }
}
