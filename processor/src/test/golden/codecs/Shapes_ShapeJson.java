package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Shapes.Shape} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
final class Shapes_ShapeJson implements JsonCodec<Shapes.Shape> {
    public static final JsonCodec<Shapes.Shape> CODEC = new Shapes_ShapeJson();

    private Shapes_ShapeJson() {
    }

    @Override
    public Shapes.Shape read(JsonReader in) {
        return switch (in.discriminator("type")) {
            case "circle" -> Shapes_CircleJson.CODEC.read(in);
            case "Square" -> Shapes_SquareJson.CODEC.read(in);
            case "Group" -> Shapes_GroupJson.CODEC.read(in);
            default -> throw in.expectedAt("type", "one of circle, Square, Group");
        };
    }

    @Override
    public void write(JsonWriter out, Shapes.Shape value) {
        if (value instanceof Shapes.Circle circle) {
            Shapes_CircleJson.CODEC.write(out, circle);
        } else if (value instanceof Shapes.Square square) {
            Shapes_SquareJson.CODEC.write(out, square);
        } else if (value instanceof Shapes.Group group) {
            Shapes_GroupJson.CODEC.write(out, group);
        } else {
            throw new IllegalArgumentException("The codec is older than the type it was given. Compile both together.");
        }
    }
}
