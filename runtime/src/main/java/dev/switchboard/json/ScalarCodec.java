package dev.switchboard.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;

/**
 * Reads and writes the types that are a single JSON value. One class handles all these types, because each class that
 * is loaded lengthens a cold start.
 */
final class ScalarCodec<T> implements JsonCodec<T> {
    enum Kind {
        STRING,
        BOOLEAN,
        BYTE,
        SHORT,
        INTEGER,
        LONG,
        FLOAT,
        DOUBLE,
        CHARACTER,
        BIG_INTEGER,
        BIG_DECIMAL,
        UUID,
        INSTANT,
        RAW_JSON
    }

    private final Kind kind;
    private final Class<T> type;

    ScalarCodec(Kind kind, Class<T> type) {
        this.kind = kind;
        this.type = type;
    }

    @Override
    public T read(JsonReader in) {
        Object value = switch (kind) {
            case STRING -> in.readString();
            case BOOLEAN -> in.readBoolean();
            case BYTE -> in.readByte();
            case SHORT -> in.readShort();
            case INTEGER -> in.readInt();
            case LONG -> in.readLong();
            case FLOAT -> in.readFloat();
            case DOUBLE -> in.readDouble();
            case CHARACTER -> in.readChar();
            case BIG_INTEGER -> in.readBigInteger();
            case BIG_DECIMAL -> in.readBigDecimal();
            case UUID -> in.readUuid();
            case INSTANT -> in.readInstant();
            case RAW_JSON -> in.readRaw();
        };
        return type.cast(value);
    }

    @Override
    public void write(JsonWriter out, T value) {
        switch (kind) {
            case STRING -> out.value((String) value);
            case BOOLEAN -> out.value((boolean) value);
            case BYTE, SHORT, INTEGER, LONG -> out.value(((Number) value).longValue());
            case FLOAT -> out.value((float) value);
            case DOUBLE -> out.value((double) value);
            case CHARACTER -> out.value((char) value);
            case BIG_INTEGER -> out.value((BigInteger) value);
            case BIG_DECIMAL -> out.value((BigDecimal) value);
            case UUID -> out.value((UUID) value);
            case INSTANT -> out.value((Instant) value);
            case RAW_JSON -> out.raw((RawJson) value);
        }
    }
}
