package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON front to back. The reader stands on a value; a {@code read…} method takes that value, {@link #nextProperty}
 * and {@link #nextElement} go on to the next one and skip what was not taken.
 *
 * <pre>{@code
 * in.beginObject();
 * while (in.nextProperty()) {
 *     switch (in.propertyName()) {
 *         case "id" -> id = in.readString();
 *         default -> in.skipValue();
 *     }
 * }
 * }</pre>
 *
 * <p>Nothing is converted: {@code "5"} is no number and {@code 5.0} no whole number. Depth (100), strings (1,048,576
 * characters), property names (1,024) and numbers (256) are limited. Every method throws {@link JsonFormatException} when
 * the input is malformed, beyond a limit, or not of the kind that the method reads; null is such a kind of its own. Of a
 * property that occurs twice the last one counts.
 *
 * <p>Not thread-safe.
 */
public final class JsonReader {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(new ReadLimits())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /** Beyond this, adding 1 to a BigDecimal takes gigabytes. */
    private static final int LARGEST_EXPONENT = 1000;

    private static final String MISSING = " (missing)";

    private final String text;
    private final JsonParser parser;

    /** The text for parsers that look ahead, each from a place of its own, and must not copy what follows each time. */
    private char @Nullable [] ahead;

    /** Whether the value that the parser stands on has yet to be taken. */
    private boolean untouched;

    private JsonReader(String text) {
        this.text = text;
        this.parser = parser(text);
        advance();
    }

    /**
     * A reader that stands on the first value of a text.
     *
     * @throws JsonFormatException if the text does not even begin as JSON
     */
    public static JsonReader of(String text) {
        return new JsonReader(text);
    }

    /**
     * A reader that stands on the first value of a text in UTF-8.
     *
     * @throws JsonFormatException if the bytes are not UTF-8 or do not even begin as JSON
     */
    public static JsonReader of(byte[] utf8) {
        return new JsonReader(Utf8.decode(utf8));
    }

    private static JsonParser parser(String text) {
        try {
            return FACTORY.createParser(text); // Into a buffer that it uses again and again.
        } catch (IOException e) {
            throw JsonFormatException.malformed(e);
        }
    }

    /** Enters the object that the reader stands on. */
    public void beginObject() {
        take(JsonToken.START_OBJECT, "an object");
    }

    /**
     * Enters the object that the reader stands on, whose property names come from the client, such as the keys of a map.
     * {@link JsonFormatException#loggablePath} leaves these names out.
     */
    public void beginMap() {
        beginObject();
        JsonPath.markNamesOfClient(parser.getParsingContext());
    }

    /** Goes on to the value of the next property; false when there is none, and the object has been left. */
    public boolean nextProperty() {
        skipUntouched();
        JsonToken token = advance();
        if (token == JsonToken.END_OBJECT) {
            untouched = false;
            return false;
        }
        if (token != JsonToken.FIELD_NAME) {
            throw new IllegalStateException("nextProperty() is for objects; call beginObject() first");
        }
        advance();
        return true;
    }

    /** The name of the property whose value the reader stands on. */
    public String propertyName() {
        String name = currentName();
        if (name == null) {
            throw new IllegalStateException("propertyName() goes with nextProperty()");
        }
        return name;
    }

    /** Enters the array that the reader stands on. */
    public void beginArray() {
        take(JsonToken.START_ARRAY, "an array");
    }

    /** Goes on to the next element; false when there is none, and the array has been left. */
    public boolean nextElement() {
        skipUntouched();
        JsonToken token = advance();
        if (token == JsonToken.FIELD_NAME) {
            throw new IllegalStateException("nextElement() is for arrays; call beginArray() first");
        }
        untouched = token != JsonToken.END_ARRAY;
        return untouched;
    }

    /** Whether the value is null. Takes nothing. */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Whether the value is a string. Takes nothing. */
    public boolean isString() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Whether the value is an object. Takes nothing. */
    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** Whether the value is an array. Takes nothing. */
    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Whether the value is a number. Takes nothing. */
    public boolean isNumber() {
        JsonToken token = parser.currentToken();
        return token != null && token.isNumeric();
    }

    /** Whether the value is neither an object nor an array. Takes nothing. */
    public boolean isScalar() {
        JsonToken token = parser.currentToken();
        return token != null && token.isScalarValue();
    }

    /** Takes a null. */
    public void readNull() {
        take(JsonToken.VALUE_NULL, "null");
    }

    public String readString() {
        take(JsonToken.VALUE_STRING, "a string");
        return scalar();
    }

    public boolean readBoolean() {
        boolean value = parser.currentToken() == JsonToken.VALUE_TRUE;
        take(value ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE, "true or false");
        return value;
    }

    public byte readByte() {
        return (byte) whole(Byte.MIN_VALUE, Byte.MAX_VALUE, "a whole number from -128 to 127");
    }

    public short readShort() {
        return (short) whole(Short.MIN_VALUE, Short.MAX_VALUE, "a whole number from -32768 to 32767");
    }

    public int readInt() {
        return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE, "a whole number from -2147483648 to 2147483647");
    }

    public long readLong() {
        return whole(Long.MIN_VALUE, Long.MAX_VALUE, "a whole number from -9223372036854775808 to 9223372036854775807");
    }

    private long whole(long smallest, long largest, String expectation) {
        take(JsonToken.VALUE_NUMBER_INT, expectation);
        try {
            if (parser.getNumberType() != NumberType.BIG_INTEGER) {
                long value = parser.getLongValue();
                if (value >= smallest && value <= largest) {
                    return value;
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw expected(expectation);
    }

    public float readFloat() {
        takeNumber();
        try {
            float value = parser.getFloatValue();
            if (Float.isFinite(value)) {
                return value;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw expected("a number from -3.4E38 to 3.4E38");
    }

    public double readDouble() {
        takeNumber();
        try {
            double value = parser.getDoubleValue();
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw expected("a number from -1.8E308 to 1.8E308");
    }

    /** Takes a string of one UTF-16 unit. */
    public char readChar() {
        if (isString()) {
            String value = readString();
            if (value.length() == 1) {
                return value.charAt(0);
            }
        }
        throw expected("a string of one character");
    }

    public BigInteger readBigInteger() {
        take(JsonToken.VALUE_NUMBER_INT, "a whole number");
        try {
            return parser.getBigIntegerValue();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Takes a number with an exponent from -1000 to 1000, digit for digit. */
    public BigDecimal readBigDecimal() {
        takeNumber();
        try {
            BigDecimal value = parser.getDecimalValue();
            if (Math.abs((long) value.scale()) <= LARGEST_EXPONENT) {
                return value;
            }
        } catch (NumberFormatException e) {
            // An exponent beyond what BigDecimal holds.
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw expected("a number with an exponent from -1000 to 1000");
    }

    /** Takes a UUID as text, in its one form of 36 characters. */
    public UUID readUuid() {
        if (isString()) {
            UUID value = parseUuid(readString());
            if (value != null) {
                return value;
            }
        }
        throw expected("a UUID");
    }

    private static @Nullable UUID parseUuid(String text) {
        try {
            UUID value = UUID.fromString(text);
            // fromString also takes shortened groups, as in 1-1-1-1-1.
            return value.toString().equalsIgnoreCase(text) ? value : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Takes an instant as ISO-8601 text. */
    public Instant readInstant() {
        if (isString()) {
            try {
                return Instant.parse(readString());
            } catch (DateTimeException e) {
                // The expectation says it better, and the exception quotes the input.
            }
        }
        throw expected("an instant such as 2026-01-31T12:00:00Z");
    }

    /** Takes a string, number or boolean as text; null for null. For fields that come as one or the other. */
    public @Nullable String readText() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            readNull();
            return null;
        }
        if (token == null || !token.isScalarValue()) {
            throw expected("a string, a number, true or false");
        }
        untouched = false;
        return scalar();
    }

    /** Takes the value, whatever it is, as it stands in the text. */
    public RawJson readRaw() {
        if (isNumber()) {
            // At the root, the parser has gone on to see that the number ends.
            untouched = false;
            return new RawJson(scalar());
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        try {
            parser.skipChildren();
            parser.finishToken();
            untouched = false;
            int end = (int) parser.currentLocation().getCharOffset();
            return new RawJson(text.substring(start, end));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Takes the value, whatever it is, with everything in it. */
    public void skipValue() {
        skipUntouched();
    }

    /**
     * Finds the text of a property of the object that the reader stands on, wherever in the object it is, and takes
     * nothing.
     *
     * @throws JsonFormatException if the value is no object, or has no such property with a string
     */
    public String discriminator(String property) {
        if (!isObject()) {
            throw expected("an object");
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        try (JsonParser lookAhead = parserFrom(start)) {
            lookAhead.nextToken();
            while (lookAhead.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = property.equals(lookAhead.currentName());
                JsonToken value = lookAhead.nextToken();
                if (found && value != JsonToken.VALUE_STRING) {
                    throw expectedAt(property, "a string");
                }
                if (found) {
                    return lookAhead.getText();
                }
                lookAhead.skipChildren();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw missing(property, "a string");
    }

    private JsonParser parserFrom(int start) throws IOException {
        char[] chars = ahead;
        if (chars == null) {
            chars = text.toCharArray();
            ahead = chars;
        }
        return FACTORY.createParser(chars, start, chars.length - start);
    }

    /**
     * Checks that nothing but white space follows the value that has been read.
     *
     * @throws JsonFormatException if there is more
     */
    public void requireEnd() {
        skipUntouched();
        try {
            if (parser.nextToken() != null) {
                throw new JsonFormatException("$", "one JSON value and nothing after it");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The exception for the value that was read last, or that the reader stands on.
     *
     * @param what what was expected instead: {@code a date such as 2026-01-31}
     */
    public JsonFormatException expected(String what) {
        return new JsonFormatException(
                path().toString(), JsonPath.loggable(place()).toString(), what);
    }

    /** The exception for the value that was read last, which the constructor of its type refused. */
    JsonFormatException refused(IllegalArgumentException cause) {
        JsonFormatException refused = expected("a value that its type accepts");
        refused.initCause(cause);
        return refused;
    }

    /** The exception for a property of the object that was read last, or that the reader stands on. */
    public JsonFormatException expectedAt(String property, String what) {
        JsonPath path = path();
        path.property(property);
        JsonPath loggable = JsonPath.loggable(place());
        loggable.property(property);
        return new JsonFormatException(path.toString(), loggable.toString(), what);
    }

    /**
     * What was read for a property, once its object has been left.
     *
     * @throws JsonFormatException if that is null: the property was absent, which the message adds to what was expected
     */
    public <T> T required(@Nullable T value, String property, String expectation) {
        if (value == null) {
            throw missing(property, expectation);
        }
        return value;
    }

    /** Marks a missing value as such, because the remedy differs from that for a value of another kind. */
    private JsonFormatException missing(String property, String expectation) {
        return expectedAt(property, expectation + MISSING);
    }

    private JsonToken advance() {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new JsonFormatException("$", "well-formed JSON, not an empty text");
            }
            untouched = true;
            return token;
        } catch (ReadLimits.Exceeded e) {
            // The parser stands between two values, so the limit belongs to what surrounds them.
            throw exceeded(JsonPath.of(parser.getParsingContext().getParent()), e);
        } catch (IOException e) {
            throw JsonFormatException.malformed(e);
        }
    }

    private void skipUntouched() {
        if (!untouched) {
            return;
        }
        try {
            parser.skipChildren();
            untouched = false;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void take(JsonToken kind, String expectation) {
        if (parser.currentToken() != kind) {
            throw expected(expectation);
        }
        untouched = false;
    }

    private void takeNumber() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            take(JsonToken.VALUE_NUMBER_INT, "a number");
        }
        untouched = false;
    }

    private String scalar() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private @Nullable String currentName() {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private JsonPath path() {
        return JsonPath.of(place());
    }

    private @Nullable JsonStreamContext place() {
        JsonStreamContext context = parser.getParsingContext();
        JsonToken token = parser.currentToken();
        return token != null && token.isStructStart() ? context.getParent() : context;
    }

    private JsonFormatException unreadable(IOException e) {
        return e instanceof ReadLimits.Exceeded exceeded
                ? exceeded(path(), exceeded)
                : JsonFormatException.malformed(e);
    }

    /** A limit may be exceeded within properties that nobody asked for, whose names the client chose. */
    private static JsonFormatException exceeded(JsonPath path, ReadLimits.Exceeded limit) {
        return new JsonFormatException(path.toString(), "$", limit.limit());
    }
}
