package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Shapes.Group} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
final class Shapes_GroupJson implements JsonCodec<Shapes.Group> {
    public static final JsonCodec<Shapes.Group> CODEC = new Shapes_GroupJson();

    private Shapes_GroupJson() {
    }

    @Override
    public Shapes.Group read(JsonReader in) {
        List<Shapes.Shape> value = null;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "value" -> value = JsonCodecs.list(Shapes_ShapeJson.CODEC).read(in);
                default -> in.skipValue();
            }
        }
        return new Shapes.Group(in.required(value, "value", "an array"));
    }

    @Override
    public void write(JsonWriter out, Shapes.Group value) {
        out.beginObject();
        out.name("type").value("Group");
        out.name("value").value(value.value(), JsonCodecs.list(Shapes_ShapeJson.CODEC));
        out.endObject();
    }
}
