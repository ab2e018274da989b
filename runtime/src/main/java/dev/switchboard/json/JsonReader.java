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
 * Reads JSON from front to back. The reader is positioned at a value. A {@code read…} method consumes that value.
 * {@link #nextProperty} and {@link #nextElement} move on to the next value, and skip the current one if it was not
 * consumed.
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
 * <p>Nothing is converted: {@code "5"} is not read as a number, nor {@code 5.0} as a whole number. Every method throws
 * {@link JsonFormatException} if the input is malformed, exceeds a limit, or is not of the kind that the method reads;
 * null is a kind of its own. JSON may be nested at most 100 levels deep. A string must not exceed 1,048,576 characters,
 * a property name 1,024, and a number 256. A property that occurs twice is read twice; generated codecs use the last
 * value.
 *
 * <p>Not thread-safe.
 */
public final class JsonReader {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(new ReadLimits())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /** Largest exponent that is accepted. With larger exponents, adding 1 to a BigDecimal can take gigabytes. */
    private static final int LARGEST_EXPONENT = 1000;

    private static final String MISSING = " (missing)";

    private final String text;
    private final JsonParser parser;

    /**
     * The text for parsers that look ahead. These parsers share one array, so that they do not copy the rest of the
     * text.
     */
    private char @Nullable [] ahead;

    /** True while the value at which the parser is positioned has not been consumed. */
    private boolean untouched;

    private JsonReader(String text) {
        this.text = text;
        this.parser = parser(text);
        advance();
    }

    /**
     * {@return a reader that is positioned at the first value of the given text}
     *
     * @param text the text
     * @throws JsonFormatException if the beginning of the text is not JSON
     */
    public static JsonReader of(String text) {
        return new JsonReader(text);
    }

    /**
     * {@return a reader that is positioned at the first value of the given text in UTF-8}
     *
     * @param utf8 the text in UTF-8
     * @throws JsonFormatException if the bytes are not UTF-8 or their beginning is not JSON
     */
    public static JsonReader of(byte[] utf8) {
        return new JsonReader(Utf8.decode(utf8));
    }

    private static JsonParser parser(String text) {
        try {
            return FACTORY.createParser(text); // A parser for a String reads it through a buffer that Jackson reuses.
        } catch (IOException e) {
            throw JsonFormatException.malformed(e);
        }
    }

    /** Enters the object at which the reader is positioned. */
    public void beginObject() {
        take(JsonToken.START_OBJECT, "an object");
    }

    /**
     * Enters the object at which the reader is positioned, and marks its property names as chosen by the client, like
     * the keys of a map. {@link JsonFormatException#loggablePath} leaves these names out.
     */
    public void beginMap() {
        beginObject();
        JsonPath.markNamesOfClient(parser.getParsingContext());
    }

    /**
     * Moves on to the value of the next property, or leaves the object and returns false if it has no more properties.
     *
     * @return whether there is another property
     */
    public boolean nextProperty() {
        skipUntouched();
        JsonToken token = advance();
        if (token == JsonToken.END_OBJECT) {
            untouched = false;
            return false;
        }
        if (token != JsonToken.FIELD_NAME) {
            throw new IllegalStateException("nextProperty() reads objects only; call beginObject() first");
        }
        advance();
        return true;
    }

    /** {@return the name of the property at whose value the reader is positioned} */
    public String propertyName() {
        String name = currentName();
        if (name == null) {
            throw new IllegalStateException("propertyName() needs a property; call nextProperty() first");
        }
        return name;
    }

    /** Enters the array at which the reader is positioned. */
    public void beginArray() {
        take(JsonToken.START_ARRAY, "an array");
    }

    /**
     * Moves on to the next element, or leaves the array and returns false if it has no more elements.
     *
     * @return whether there is another element
     */
    public boolean nextElement() {
        skipUntouched();
        JsonToken token = advance();
        if (token == JsonToken.FIELD_NAME) {
            throw new IllegalStateException("nextElement() reads arrays only; call beginArray() first");
        }
        untouched = token != JsonToken.END_ARRAY;
        return untouched;
    }

    /** {@return whether the value is null, without consuming it} */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** {@return whether the value is a string, without consuming it} */
    public boolean isString() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** {@return whether the value is an object, without consuming it} */
    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** {@return whether the value is an array, without consuming it} */
    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** {@return whether the value is a number, without consuming it} */
    public boolean isNumber() {
        JsonToken token = parser.currentToken();
        return token != null && token.isNumeric();
    }

    /** {@return whether the value is neither an object nor an array, without consuming it} */
    public boolean isScalar() {
        JsonToken token = parser.currentToken();
        return token != null && token.isScalarValue();
    }

    /** Reads a null. */
    public void readNull() {
        take(JsonToken.VALUE_NULL, "null");
    }

    /**
     * Reads a string.
     *
     * @return the string
     */
    public String readString() {
        take(JsonToken.VALUE_STRING, "a string");
        return scalar();
    }

    /**
     * Reads {@code true} or {@code false}.
     *
     * @return the boolean
     */
    public boolean readBoolean() {
        boolean value = parser.currentToken() == JsonToken.VALUE_TRUE;
        take(value ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE, "true or false");
        return value;
    }

    /**
     * Reads a whole number in the range of a byte.
     *
     * @return the number
     */
    public byte readByte() {
        return (byte) whole(Byte.MIN_VALUE, Byte.MAX_VALUE, "a whole number from -128 to 127");
    }

    /**
     * Reads a whole number in the range of a short.
     *
     * @return the number
     */
    public short readShort() {
        return (short) whole(Short.MIN_VALUE, Short.MAX_VALUE, "a whole number from -32768 to 32767");
    }

    /**
     * Reads a whole number in the range of an int.
     *
     * @return the number
     */
    public int readInt() {
        return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE, "a whole number from -2147483648 to 2147483647");
    }

    /**
     * Reads a whole number in the range of a long.
     *
     * @return the number
     */
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

    /**
     * Reads a number, and rounds it to the nearest float. Numbers beyond the range of a float are refused.
     *
     * @return the number
     */
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

    /**
     * Reads a number, and rounds it to the nearest double. Numbers beyond the range of a double are refused.
     *
     * @return the number
     */
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

    /**
     * Reads a string of one UTF-16 code unit.
     *
     * @return the character
     */
    public char readChar() {
        if (isString()) {
            String value = readString();
            if (value.length() == 1) {
                return value.charAt(0);
            }
        }
        throw expected("a string of one character");
    }

    /**
     * Reads a whole number of any size within the limit of 256 digits.
     *
     * @return the number
     */
    public BigInteger readBigInteger() {
        take(JsonToken.VALUE_NUMBER_INT, "a whole number");
        try {
            return parser.getBigIntegerValue();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads a number with an exponent from -1000 to 1000, without rounding.
     *
     * @return the number
     */
    public BigDecimal readBigDecimal() {
        takeNumber();
        try {
            BigDecimal value = parser.getDecimalValue();
            if (Math.abs((long) value.scale()) <= LARGEST_EXPONENT) {
                return value;
            }
        } catch (NumberFormatException e) {
            // The exponent is outside the range of BigDecimal.
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw expected("a number with an exponent from -1000 to 1000");
    }

    /**
     * Reads a UUID as text of 36 characters. Shorter forms are refused.
     *
     * @return the UUID
     */
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
            // fromString also accepts shortened groups, as in 1-1-1-1-1.
            return value.toString().equalsIgnoreCase(text) ? value : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * Reads an instant as ISO-8601 text.
     *
     * @return the instant
     */
    public Instant readInstant() {
        if (isString()) {
            try {
                return Instant.parse(readString());
            } catch (DateTimeException e) {
                // The exception is not used as the cause, because its message quotes the input.
            }
        }
        throw expected("an instant such as 2026-01-31T12:00:00Z");
    }

    /**
     * Reads a string, number or boolean as text, and null as null. Use this method for fields that may arrive as any of
     * these types.
     *
     * @return the text, or null
     */
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

    /**
     * Reads a value of any kind, and returns it exactly as it appears in the text.
     *
     * @return the value as JSON
     */
    public RawJson readRaw() {
        if (isNumber()) {
            // At the root, the parser has already read past the number to find its end, so its location cannot be used.
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

    /** Consumes a value of any kind, including everything inside it. */
    public void skipValue() {
        skipUntouched();
    }

    /**
     * {@return the text of a property of the object at which the reader is positioned, without consuming anything} The
     * property may be anywhere in the object.
     *
     * @param property the name of the property
     * @throws JsonFormatException if the value is not an object, or if the property is missing or not a string
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
     * Checks that only white space follows the value that has been read.
     *
     * @throws JsonFormatException if anything else follows
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
     * {@return an exception for the current value or, if that has already been read, for the value that was read last}
     *
     * @param what a description of what was expected instead: {@code a date such as 2026-01-31}
     */
    public JsonFormatException expected(String what) {
        return new JsonFormatException(
                path().toString(), JsonPath.loggable(place()).toString(), what);
    }

    /**
     * Returns an exception for the value that was read last, because the constructor of its type rejected the value.
     */
    JsonFormatException refused(IllegalArgumentException cause) {
        JsonFormatException refused = expected("a value that its type accepts");
        refused.initCause(cause);
        return refused;
    }

    /**
     * {@return an exception for a property of the object that was read last, or of the current object}
     *
     * @param property the name of the property
     * @param what a description of what was expected instead
     */
    public JsonFormatException expectedAt(String property, String what) {
        JsonPath path = path();
        path.property(property);
        JsonPath loggable = JsonPath.loggable(place());
        loggable.property(property);
        return new JsonFormatException(path.toString(), loggable.toString(), what);
    }

    /**
     * {@return the value that was read for a property} Call this after the object has been left.
     *
     * @param <T> the type of the value
     * @param value the value, or null if the property was absent
     * @param property the name of the property
     * @param expectation what was expected there: {@code a number}
     * @throws JsonFormatException if the value is null; the message adds that the property is missing
     */
    public <T> T required(@Nullable T value, String property, String expectation) {
        if (value == null) {
            throw missing(property, expectation);
        }
        return value;
    }

    /**
     * Returns an exception for an absent property. The message marks the property as missing, because the remedy
     * differs from that for a wrong value.
     */
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
            // The parser is between two values, so the path is that of the object or array around them.
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

    /**
     * Returns an exception for an exceeded limit. The loggable path of the exception is {@code $}, because the limit
     * may be exceeded in properties that no codec reads and whose names the client chose.
     */
    private static JsonFormatException exceeded(JsonPath path, ReadLimits.Exceeded limit) {
        return new JsonFormatException(path.toString(), "$", limit.limit());
    }
}
