package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Shapes.Circle} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
final class Shapes_CircleJson implements JsonCodec<Shapes.Circle> {
    public static final JsonCodec<Shapes.Circle> CODEC = new Shapes_CircleJson();

    private Shapes_CircleJson() {
    }

    @Override
    public Shapes.Circle read(JsonReader in) {
        Double radius = null;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "radius" -> radius = in.readDouble();
                default -> in.skipValue();
            }
        }
        return new Shapes.Circle(in.required(radius, "radius", "a number"));
    }

    @Override
    public void write(JsonWriter out, Shapes.Circle value) {
        out.beginObject();
        out.name("type").value("circle");
        out.name("radius").value(value.radius());
        out.endObject();
    }
}
