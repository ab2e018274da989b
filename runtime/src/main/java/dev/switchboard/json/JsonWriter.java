package dev.switchboard.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value into memory, without white space.
 *
 * <pre>{@code
 * out.beginObject();
 * out.name("id").value(message.id());
 * out.endObject();
 * }</pre>
 *
 * <p>The output is always well-formed. A call out of order throws {@link IllegalStateException}. A value that JSON
 * cannot express (NaN, null where a value is required, more than 100 levels) throws {@link IllegalArgumentException}
 * with the path of the value. After either exception the writer cannot be used any longer.
 *
 * <p>Not thread-safe.
 */
public final class JsonWriter {
    private final StringBuilder out = new StringBuilder(256);
    private WriteScope scope = WriteScope.root();
    private @Nullable String extraName;
    private String extraJson = "";

    private JsonWriter() {}

    /**
     * Creates a writer for one value.
     *
     * @return an empty writer
     */
    public static JsonWriter create() {
        return new JsonWriter();
    }

    /**
     * Adds a property to the root value, after the value's own properties. The property is left out if the root value
     * is not an object or already has a property of that name. Call this before writing.
     *
     * @param name the name of the property
     * @param value the value
     * @return this writer
     */
    public JsonWriter rootProperty(String name, RawJson value) {
        extraName = name;
        extraJson = value.text();
        return this;
    }

    /**
     * Begins an object.
     *
     * @return this writer
     */
    public JsonWriter beginObject() {
        beginValue();
        out.append('{');
        return enter(scope.object());
    }

    /**
     * Ends the object that was begun last.
     *
     * @return this writer
     */
    public JsonWriter endObject() {
        if (extraName != null && scope.isRootObject()) {
            writeName(extraName);
            out.append(extraJson);
        }
        scope = scope.leaveObject();
        out.append('}');
        return this;
    }

    /**
     * Begins an array.
     *
     * @return this writer
     */
    public JsonWriter beginArray() {
        beginValue();
        out.append('[');
        return enter(scope.array());
    }

    /**
     * Ends the array that was begun last.
     *
     * @return this writer
     */
    public JsonWriter endArray() {
        scope = scope.leaveArray();
        out.append(']');
        return this;
    }

    /**
     * Names the property whose value is written next.
     *
     * @param name the name of the property
     * @return this writer
     */
    public JsonWriter name(String name) {
        scope.name(name);
        if (name.equals(extraName) && scope.isRootObject()) {
            extraName = null;
        }
        writeName(name);
        return this;
    }

    private void writeName(String name) {
        if (out.charAt(out.length() - 1) != '{') {
            out.append(',');
        }
        JsonText.appendQuoted(out, name);
        out.append(':');
    }

    /**
     * Writes a string; null is refused.
     *
     * @param value the value
     * @return this writer
     */
    public JsonWriter value(@Nullable String value) {
        beginValue();
        JsonText.appendQuoted(out, present(value));
        return this;
    }

    /**
     * Writes {@code true} or {@code false}.
     *
     * @param value the value
     * @return this writer
     */
    public JsonWriter value(boolean value) {
        beginValue();
        out.append(value);
        return this;
    }

    /**
     * Writes a string of one character.
     *
     * @param value the value
     * @return this writer
     */
    public JsonWriter value(char value) {
        return value(String.valueOf(value));
    }

    /**
     * Writes a whole number.
     *
     * @param value the value
     * @return this writer
     */
    public JsonWriter value(long value) {
        beginValue();
        out.append(value);
        return this;
    }

    /**
     * Writes a number with just enough digits to distinguish it from other floats; NaN and the infinities are refused.
     *
     * @param value the value
     * @return this writer
     */
    public JsonWriter value(float value) {
        beginValue();
        if (!Float.isFinite(value)) {
            throw refused(Float.toString(value));
        }
        out.append(value);
        return this;
    }

    /**
     * Writes a number; NaN and the infinities are refused.
     *
     * @param value the value
     * @return this writer
     */
    public JsonWriter value(double value) {
        beginValue();
        if (!Double.isFinite(value)) {
            throw refused(Double.toString(value));
        }
        out.append(value);
        return this;
    }

    /**
     * Writes a number without rounding; null is refused.
     *
     * @param value the value
     * @return this writer
     */
    public JsonWriter value(@Nullable BigDecimal value) {
        beginValue();
        out.append(present(value));
        return this;
    }

    /**
     * Writes a number with all its digits; null is refused.
     *
     * @param value the value
     * @return this writer
     */
    public JsonWriter value(@Nullable BigInteger value) {
        beginValue();
        out.append(present(value));
        return this;
    }

    /**
     * Writes the constant's name; null is refused.
     *
     * @param value the value
     * @return this writer
     */
    public JsonWriter value(@Nullable Enum<?> value) {
        return value(value == null ? null : value.name());
    }

    /**
     * Writes a UUID as a string of 36 characters; null is refused.
     *
     * @param value the value
     * @return this writer
     */
    public JsonWriter value(@Nullable UUID value) {
        return value(value == null ? null : value.toString());
    }

    /**
     * Writes an instant as ISO-8601 text in UTC; null is refused.
     *
     * @param value the value
     * @return this writer
     */
    public JsonWriter value(@Nullable Instant value) {
        return value(value == null ? null : value.toString());
    }

    /**
     * Writes a value with a codec; null is refused, unless the codec is {@link JsonCodecs#nullable} or
     * {@link JsonCodecs#ANY}.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param codec the codec of the value
     * @return this writer
     */
    public <T extends @Nullable Object> JsonWriter value(@Nullable T value, JsonCodec<T> codec) {
        if (value != null) {
            codec.write(this, value);
            return this;
        }
        if (codec instanceof NullableCodec || codec instanceof AnyCodec) {
            return nullValue();
        }
        beginValue();
        throw refusedNull();
    }

    /**
     * Writes {@code null}.
     *
     * @return this writer
     */
    public JsonWriter nullValue() {
        beginValue();
        out.append("null");
        return this;
    }

    /**
     * Writes text that is JSON already, without changing it.
     *
     * @param json the JSON text
     * @return this writer
     * @throws IllegalArgumentException if the text is not one well-formed JSON value
     */
    public JsonWriter raw(String json) {
        return raw(new RawJson(json));
    }

    /**
     * Writes JSON without changing it.
     *
     * @param json the JSON text
     * @return this writer
     */
    public JsonWriter raw(RawJson json) {
        boolean root = scope.isRoot();
        beginValue();
        out.append(root && extraName != null ? json.withProperty(extraName, extraJson) : json.text());
        return this;
    }

    /** {@return the JSON, which must be complete} */
    public String text() {
        scope.requireComplete();
        return out.toString();
    }

    /** {@return the JSON in UTF-8} The JSON must be complete. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private void beginValue() {
        if (scope.beginValue()) {
            out.append(',');
        }
    }

    private JsonWriter enter(WriteScope inner) {
        scope = inner;
        if (inner.depth() > ReadLimits.DEPTH) {
            throw refused("JSON nested more than 100 deep");
        }
        return this;
    }

    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw refusedNull();
        }
        return value;
    }

    private IllegalArgumentException refusedNull() {
        return refused("null (make the value Optional or @Nullable if it may be absent)");
    }

    /** Returns an exception for a value that JSON cannot express, at the current position. */
    IllegalArgumentException refused(String what) {
        return new IllegalArgumentException(scope.path() + ": " + what + " cannot be written");
    }
}
