package dev.switchboard.json;

import dev.switchboard.internal.Text;

/** Reads and writes an enum constant as a string with its name. */
final class EnumCodec<E extends Enum<E>> implements JsonCodec<E> {
    private final Class<E> type;

    EnumCodec(Class<E> type) {
        this.type = type;
    }

    @Override
    public E read(JsonReader in) {
        if (in.isString()) {
            try {
                return Enum.valueOf(type, in.readString());
            } catch (IllegalArgumentException e) {
                // The exception is not used as the cause, because its message quotes the input.
            }
        }
        throw in.expected(Text.oneOf(type));
    }

    @Override
    public void write(JsonWriter out, E value) {
        out.value(value);
    }
}
