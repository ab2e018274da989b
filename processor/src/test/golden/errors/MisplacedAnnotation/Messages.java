package example;

import dev.switchboard.annotation.UseCodec;
import dev.switchboard.annotation.WebSocketMessage;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;

class Messages {
    @WebSocketMessage
    enum Colour {
        RED
    }

    @WebSocketMessage("shape")
    sealed interface Shape permits Circle {}

    record Circle() implements Shape {}

    /** Without a value, the annotation requests codecs for the records. */
    @WebSocketMessage
    sealed interface Plain permits Square {}

    record Square() implements Plain {}

    @WebSocketMessage("day")
    @UseCodec(DayCodec.class)
    record Day(int number) {}

    static final class DayCodec implements JsonCodec<Day> {
        @Override
        public Day read(JsonReader in) {
            return new Day(in.readInt());
        }

        @Override
        public void write(JsonWriter out, Day day) {
            out.value(day.number());
        }
    }
}
