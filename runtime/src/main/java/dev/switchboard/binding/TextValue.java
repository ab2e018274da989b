package dev.switchboard.binding;

import dev.switchboard.ClientErrorException;
import dev.switchboard.message.ErrorMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A header, query parameter, authorizer value or stage variable from which a generated handler binds a parameter of a
 * route. A value that is absent or cannot be converted is refused with 400. The error names the parameter and what it
 * should be, never the value.
 */
public final class TextValue {
    private final String name;
    private final @Nullable String text;

    /**
     * Creates a value.
     *
     * @param name the name that errors show to the client, such as {@code Query parameter "room"}
     * @param text the value as text, or null if it is absent
     */
    public TextValue(String name, @Nullable String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * {@return this value or, if it is absent, the given one}
     *
     * @param value the default
     */
    public TextValue orDefault(String value) {
        return text == null ? new TextValue(name, value) : this;
    }

    /** {@return the value as text} */
    public String asString() {
        return as(TextConverters.STRING);
    }

    /** {@return the value as a whole number} */
    public byte asByte() {
        return as(TextConverters.BYTE);
    }

    /** {@return the value as a whole number} */
    public short asShort() {
        return as(TextConverters.SHORT);
    }

    /** {@return the value as a whole number} */
    public int asInt() {
        return as(TextConverters.INTEGER);
    }

    /** {@return the value as a whole number} */
    public long asLong() {
        return as(TextConverters.LONG);
    }

    /** {@return the value as a number} */
    public float asFloat() {
        return as(TextConverters.FLOAT);
    }

    /** {@return the value as a number} */
    public double asDouble() {
        return as(TextConverters.DOUBLE);
    }

    /** {@return the value as true or false} */
    public boolean asBoolean() {
        return as(TextConverters.BOOLEAN);
    }

    /** {@return the value as a single character} */
    public char asChar() {
        return as(TextConverters.CHARACTER);
    }

    /**
     * {@return the value as one of an enum's constants}
     *
     * @param <E> the type of the enum
     * @param type the class of the enum
     */
    public <E extends Enum<E>> E asEnum(Class<E> type) {
        return as(TextConverters.enumeration(type));
    }

    /** {@return the value as a UUID} */
    public UUID asUuid() {
        return as(TextConverters.UUID);
    }

    /** {@return the value as an instant} */
    public Instant asInstant() {
        return as(TextConverters.INSTANT);
    }

    /**
     * {@return the value, converted by this converter}
     *
     * @param <T> the type of the value
     * @param converter the converter
     */
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

    /**
     * {@return the value, or empty if it is absent} A value that cannot be converted is still refused.
     *
     * @param <T> the type of the value
     * @param converter the converter
     */
    public <T> Optional<T> optional(TextConverter<T> converter) {
        return Optional.ofNullable(orNull(converter));
    }

    /**
     * {@return the value, or null if it is absent} A value that cannot be converted is still refused.
     *
     * @param <T> the type of the value
     * @param converter the converter
     */
    public <T> @Nullable T orNull(TextConverter<T> converter) {
        return text == null ? null : as(converter);
    }

    private ClientErrorException badRequest(TextConverter<?> converter) {
        String problem = text == null ? " is missing; it must be " : " must be ";
        return ClientErrorException.loggable(
                400, ErrorMessage.BAD_REQUEST, name + problem + converter.expectation() + ".");
    }
}
