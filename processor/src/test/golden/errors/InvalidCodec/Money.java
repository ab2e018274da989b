package other;

import dev.switchboard.annotation.UseCodec;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;

record Money(int cents) {
    static class Routes {
        @WebSocketRoute("pay")
        void pay(@UseCodec(OtherCodec.class) Money money) {}
    }

    static final class OtherCodec implements JsonCodec<another.Money> {
        @Override
        public another.Money read(JsonReader in) {
            return new another.Money(in.readInt());
        }

        @Override
        public void write(JsonWriter out, another.Money money) {
            out.value(money.cents());
        }
    }
}
