package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Tree} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
final class TreeJson implements JsonCodec<Tree> {
    public static final JsonCodec<Tree> CODEC = new TreeJson();

    private TreeJson() {
    }

    @Override
    public Tree read(JsonReader in) {
        String name = null;
        List<Tree> children = null;
        Optional<Tree.Leaf> leaf = Optional.empty();
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "name" -> name = in.readString();
                case "children" -> children = JsonCodecs.list(TreeJson.CODEC).read(in);
                case "leaf" -> leaf = JsonCodecs.optional(Tree_LeafJson.CODEC).read(in);
                default -> in.skipValue();
            }
        }
        return new Tree(in.required(name, "name", "a string"), in.required(children, "children", "an array"), leaf);
    }

    @Override
    public void write(JsonWriter out, Tree value) {
        out.beginObject();
        out.name("name").value(value.name());
        out.name("children").value(value.children(), JsonCodecs.list(TreeJson.CODEC));
        if (value.leaf().isPresent()) {
            out.name("leaf").value(value.leaf().get(), Tree_LeafJson.CODEC);
        }
        out.endObject();
    }
}
