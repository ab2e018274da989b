package dev.switchboard.binding;

import dev.switchboard.ClientErrorException;
import dev.switchboard.message.ErrorMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A header, query parameter, authorizer value or stage variable on its way to a route's parameter. A value that is absent
 * or cannot be converted is the client's error, a 400 that names the parameter and what it should be, never the value.
 */
public final class TextValue {
    private final String name;
    private final @Nullable String text;

    /**
     * A value under the name by which the client knows it.
     *
     * @param name such as {@code query parameter "room"}
     * @param text null where it is absent
     */
    public TextValue(String name, @Nullable String text) {
        this.name = name;
        this.text = text;
    }

    /** This value, or the given one where it is absent. */
    public TextValue orDefault(String value) {
        return text == null ? new TextValue(name, value) : this;
    }

    /** The text. */
    public String asString() {
        return as(TextConverters.STRING);
    }

    /** The value as a whole number. */
    public byte asByte() {
        return as(TextConverters.BYTE);
    }

    /** The value as a whole number. */
    public short asShort() {
        return as(TextConverters.SHORT);
    }

    /** The value as a whole number. */
    public int asInt() {
        return as(TextConverters.INTEGER);
    }

    /** The value as a whole number. */
    public long asLong() {
        return as(TextConverters.LONG);
    }

    /** The value as a number. */
    public float asFloat() {
        return as(TextConverters.FLOAT);
    }

    /** The value as a number. */
    public double asDouble() {
        return as(TextConverters.DOUBLE);
    }

    /** The value as true or false. */
    public boolean asBoolean() {
        return as(TextConverters.BOOLEAN);
    }

    /** The value as a single character. */
    public char asChar() {
        return as(TextConverters.CHARACTER);
    }

    /** The value as one of an enum's constants. */
    public <E extends Enum<E>> E asEnum(Class<E> type) {
        return as(TextConverters.enumeration(type));
    }

    /** The value as a UUID. */
    public UUID asUuid() {
        return as(TextConverters.UUID);
    }

    /** The value as an instant. */
    public Instant asInstant() {
        return as(TextConverters.INSTANT);
    }

    /** The value as whatever the converter makes of it. */
    public <T> T as(TextConverter<T> converter) {
        if (text == null) {
            throw badRequest(converter);
        }
        try {
            return converter.convert(text);
        } catch (IllegalArgumentException e) {
            throw badRequest(converter);
        }
    }

    /** The value, or empty where it is absent; one that cannot be converted is an error all the same. */
    public <T> Optional<T> optional(TextConverter<T> converter) {
        return Optional.ofNullable(orNull(converter));
    }

    /** The value, or null where it is absent; one that cannot be converted is an error all the same. */
    public <T> @Nullable T orNull(TextConverter<T> converter) {
        return text == null ? null : as(converter);
    }

    private ClientErrorException badRequest(TextConverter<?> converter) {
        String problem = text == null ? " is missing; it must be " : " must be ";
        return ClientErrorException.loggable(
                400, ErrorMessage.BAD_REQUEST, name + problem + converter.expectation() + ".");
    }
}
