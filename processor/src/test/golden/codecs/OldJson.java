package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Old} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class OldJson implements JsonCodec<Old> {
    public static final JsonCodec<Old> CODEC = new OldJson();

    private OldJson() {
    }

    @Override
    public Old read(JsonReader in) {
        String was = null;
        List<Old.Gone> gone = null;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "was" -> was = in.readString();
                case "gone" -> gone = JsonCodecs.list(Old_GoneJson.CODEC).read(in);
                default -> in.skipValue();
            }
        }
        return new Old(in.required(was, "was", "a string"), in.required(gone, "gone", "an array"));
    }

    @Override
    public void write(JsonWriter out, Old value) {
        out.beginObject();
        out.name("was").value(value.was());
        out.name("gone").value(value.gone(), JsonCodecs.list(Old_GoneJson.CODEC));
        out.endObject();
    }
}
