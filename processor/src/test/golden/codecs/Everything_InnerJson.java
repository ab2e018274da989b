package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Everything.Inner} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class Everything_InnerJson implements JsonCodec<Everything.Inner> {
    public static final JsonCodec<Everything.Inner> CODEC = new Everything_InnerJson();

    private Everything_InnerJson() {
    }

    @Override
    public Everything.Inner read(JsonReader in) {
        Integer x = null;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "x" -> x = in.readInt();
                default -> in.skipValue();
            }
        }
        return new Everything.Inner(in.required(x, "x", "a whole number"));
    }

    @Override
    public void write(JsonWriter out, Everything.Inner value) {
        out.beginObject();
        out.name("x").value(value.x());
        out.endObject();
    }
}
