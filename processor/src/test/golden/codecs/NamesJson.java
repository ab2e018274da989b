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
 * Reads and writes {@link Names} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
final class NamesJson implements JsonCodec<Names> {
    public static final JsonCodec<Names> CODEC = new NamesJson();

    private NamesJson() {
    }

    @Override
    public Names read(JsonReader in_) {
        String in = null;
        Integer out = null;
        Boolean value = null;
        String CODEC = null;
        String default_ = null;
        Names.Empty empty = null;
        Integer yield = null;
        Integer record = null;
        Integer var = null;
        Integer primitive = null;
        Optional<String> Optional_ = Optional.empty();
        Names.Empty Names_EmptyJson_ = null;
        List<String> JsonCodecs_ = null;
        in_.beginObject();
        while (in_.nextProperty()) {
            switch (in_.propertyName()) {
                case "in" -> in = in_.readString();
                case "out" -> out = in_.readInt();
                case "value" -> value = in_.readBoolean();
                case "CODEC" -> CODEC = in_.readString();
                case "default_" -> default_ = in_.readString();
                case "empty" -> empty = Names_EmptyJson.CODEC.read(in_);
                case "yield" -> yield = in_.readInt();
                case "record" -> record = in_.readInt();
                case "var" -> var = in_.readInt();
                case "primitive" -> primitive = in_.readInt();
                case "Optional" -> Optional_ = JsonCodecs.optional(JsonCodecs.STRING).read(in_);
                case "Names_EmptyJson" -> Names_EmptyJson_ = Names_EmptyJson.CODEC.read(in_);
                case "JsonCodecs" -> JsonCodecs_ = JsonCodecs.list(JsonCodecs.STRING).read(in_);
                default -> in_.skipValue();
            }
        }
        return new Names(
                in_.required(in, "in", "a string"),
                in_.required(out, "out", "a whole number"),
                in_.required(value, "value", "true or false"),
                in_.required(CODEC, "CODEC", "a string"),
                in_.required(default_, "default_", "a string"),
                in_.required(empty, "empty", "an object"),
                in_.required(yield, "yield", "a whole number"),
                in_.required(record, "record", "a whole number"),
                in_.required(var, "var", "a whole number"),
                in_.required(primitive, "primitive", "a whole number"),
                Optional_,
                in_.required(Names_EmptyJson_, "Names_EmptyJson", "an object"),
                in_.required(JsonCodecs_, "JsonCodecs", "an array"));
    }

    @Override
    public void write(JsonWriter out, Names value) {
        out.beginObject();
        out.name("in").value(value.in());
        out.name("out").value(value.out());
        out.name("value").value(value.value());
        out.name("CODEC").value(value.CODEC());
        out.name("default_").value(value.default_());
        out.name("empty").value(value.empty(), Names_EmptyJson.CODEC);
        out.name("yield").value(value.yield());
        out.name("record").value(value.record());
        out.name("var").value(value.var());
        out.name("primitive").value(value.primitive());
        if (value.Optional().isPresent()) {
            out.name("Optional").value(value.Optional().get());
        }
        out.name("Names_EmptyJson").value(value.Names_EmptyJson(), Names_EmptyJson.CODEC);
        out.name("JsonCodecs").value(value.JsonCodecs(), JsonCodecs.list(JsonCodecs.STRING));
        out.endObject();
    }
}
