package dev.switchboard.json;

/** A string as the enum constant of that name. */
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
                // The exception quotes the input.
            }
        }
        throw in.expected(names());
    }

    private String names() {
        StringBuilder names = new StringBuilder("one of ");
        String separator = "";
        for (E constant : type.getEnumConstants()) {
            names.append(separator).append(constant.name());
            separator = ", ";
        }
        return names.toString();
    }

    @Override
    public void write(JsonWriter out, E value) {
        out.value(value);
    }
}
