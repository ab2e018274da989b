package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Tree.Leaf} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
final class Tree_LeafJson implements JsonCodec<Tree.Leaf> {
    public static final JsonCodec<Tree.Leaf> CODEC = new Tree_LeafJson();

    private Tree_LeafJson() {
    }

    @Override
    public Tree.Leaf read(JsonReader in) {
        Optional<Tree> back = Optional.empty();
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "back" -> back = JsonCodecs.optional(TreeJson.CODEC).read(in);
                default -> in.skipValue();
            }
        }
        return new Tree.Leaf(back);
    }

    @Override
    public void write(JsonWriter out, Tree.Leaf value) {
        out.beginObject();
        if (value.back().isPresent()) {
            out.name("back").value(value.back().get(), TreeJson.CODEC);
        }
        out.endObject();
    }
}
