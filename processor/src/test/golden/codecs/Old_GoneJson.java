package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Old.Gone} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
@SuppressWarnings("removal")
final class Old_GoneJson implements JsonCodec<Old.Gone> {
    public static final JsonCodec<Old.Gone> CODEC = new Old_GoneJson();

    private Old_GoneJson() {
    }

    @Override
    public Old.Gone read(JsonReader in) {
        Integer x = null;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "x" -> x = in.readInt();
                default -> in.skipValue();
            }
        }
        return new Old.Gone(in.required(x, "x", "a whole number"));
    }

    @Override
    public void write(JsonWriter out, Old.Gone value) {
        out.beginObject();
        out.name("x").value(value.x());
        out.endObject();
    }
}
