package example;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;

record Own(@JsonProperty("o") String one) {
    static final class Codec implements JsonCodec<Own> {
        @Override
        public Own read(JsonReader in) {
            return new Own(in.readString());
        }

        @Override
        public void write(JsonWriter out, Own own) {
            out.value(own.one());
        }
    }
}
