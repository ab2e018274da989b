package example;

import dev.switchboard.annotation.UseCodec;
import dev.switchboard.annotation.WebSocketMessage;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;

class Cases {
    @WebSocketMessage
    sealed interface Shape permits Circle {}

    @UseCodec(CircleCodec.class)
    record Circle(int radius) implements Shape {}

    static final class CircleCodec implements JsonCodec<Circle> {
        @Override
        public Circle read(JsonReader in) {
            return new Circle(in.readInt());
        }

        @Override
        public void write(JsonWriter out, Circle circle) {
            out.value(circle.radius());
        }
    }
}
