package example;

import dev.switchboard.annotation.UseCodec;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.util.List;

class Routes {
    @WebSocketRoute("take")
    void take(@UseCodec(String.class) Money money) {}

    @WebSocketRoute("give")
    @UseCodec(OfText.class)
    Money give() {
        return new Money();
    }

    @WebSocketRoute("many")
    void many(Many many) {}

    record Many(
            @UseCodec(Interface.class) Money one,
            @UseCodec(Abstract.class) Money two,
            @UseCodec(Generic.class) Money three,
            @UseCodec(Inner.class) Money four,
            @UseCodec(Secret.class) Money five,
            @UseCodec(Closed.class) Money six,
            List<Price> seven) {}

    @UseCodec(OfText.class)
    static final class Price {}

    static final class Money {}

    interface Interface extends JsonCodec<Money> {}

    abstract static class Abstract implements JsonCodec<Money> {}

    abstract static class OfMoney implements JsonCodec<Money> {
        public Money read(JsonReader in) {
            return new Money();
        }

        public void write(JsonWriter out, Money value) {}
    }

    static class Generic<T> extends OfMoney {}

    class Inner extends OfMoney {}

    private static class Secret extends OfMoney {}

    static class Closed extends OfMoney {
        private Closed() {}
    }

    static class OfText implements JsonCodec<String> {
        public String read(JsonReader in) {
            return in.readString();
        }

        public void write(JsonWriter out, String value) {}
    }
}
