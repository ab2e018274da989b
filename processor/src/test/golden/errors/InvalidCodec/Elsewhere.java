package other;

import dev.switchboard.annotation.UseCodec;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.util.List;

public class Elsewhere {
    @WebSocketRoute("send")
    public void send(@UseCodec(Codec.class) StringBuilder text) {}

    @WebSocketRoute("get")
    public List<Amount> get() {
        return List.of();
    }

    @UseCodec(AmountCodec.class)
    public record Amount(long cents) {}

    public static class AmountCodec implements JsonCodec<Amount> {
        AmountCodec() {}

        @Override
        public Amount read(JsonReader in) {
            return new Amount(in.readLong());
        }

        @Override
        public void write(JsonWriter out, Amount value) {
            out.value(value.cents());
        }
    }
}

class Codec implements JsonCodec<StringBuilder> {
    @Override
    public StringBuilder read(JsonReader in) {
        return new StringBuilder(in.readString());
    }

    @Override
    public void write(JsonWriter out, StringBuilder value) {
        out.value(value.toString());
    }
}
