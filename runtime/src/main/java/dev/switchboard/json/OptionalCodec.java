package dev.switchboard.json;

import java.util.Optional;

/** Reads and writes a value or null as an {@link Optional}. */
final class OptionalCodec<T> implements JsonCodec<Optional<T>> {
    private final JsonCodec<T> present;

    OptionalCodec(JsonCodec<T> present) {
        this.present = present;
    }

    @Override
    public Optional<T> read(JsonReader in) {
        if (in.isNull()) {
            in.readNull();
            return Optional.empty();
        }
        return Optional.of(present.read(in));
    }

    @Override
    public void write(JsonWriter out, Optional<T> value) {
        if (value.isPresent()) {
            present.write(out, value.get());
        } else {
            out.nullValue();
        }
    }
}
