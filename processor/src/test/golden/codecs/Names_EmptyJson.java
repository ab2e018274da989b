package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Names.Empty} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
final class Names_EmptyJson implements JsonCodec<Names.Empty> {
    public static final JsonCodec<Names.Empty> CODEC = new Names_EmptyJson();

    private Names_EmptyJson() {
    }

    @Override
    public Names.Empty read(JsonReader in) {
        in.beginObject();
        while (in.nextProperty()) {
            in.skipValue();
        }
        return new Names.Empty();
    }

    @Override
    public void write(JsonWriter out, Names.Empty value) {
        out.beginObject();
        out.endObject();
    }
}
