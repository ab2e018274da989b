package example;

import dev.switchboard.annotation.UseCodec;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;

@UseCodec(Money.Codec.class)
public final class Money {
    final long cents;

    Money(long cents) {
        this.cents = cents;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && money.cents == cents;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(cents);
    }

    static final class Codec implements JsonCodec<Money> {
        @Override
        public Money read(JsonReader in) {
            return new Money(in.readLong());
        }

        @Override
        public void write(JsonWriter out, Money value) {
            out.value(value.cents);
        }
    }
}
