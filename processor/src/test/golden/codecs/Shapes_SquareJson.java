package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Shapes.Square} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
final class Shapes_SquareJson implements JsonCodec<Shapes.Square> {
    public static final JsonCodec<Shapes.Square> CODEC = new Shapes_SquareJson();

    private Shapes_SquareJson() {
    }

    @Override
    public Shapes.Square read(JsonReader in) {
        Double side = null;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "side" -> side = in.readDouble();
                default -> in.skipValue();
            }
        }
        return new Shapes.Square(in.required(side, "side", "a number"));
    }

    @Override
    public void write(JsonWriter out, Shapes.Square value) {
        out.beginObject();
        out.name("type").value("Square");
        out.name("side").value(value.side());
        out.endObject();
    }
}
