package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import dev.switchboard.json.RawJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Everything} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
public final class EverythingJson implements JsonCodec<Everything> {
    public static final JsonCodec<Everything> CODEC = new EverythingJson();

    private static final JsonCodec<LocalDate> LOCAL_DATE_CODEC = new LocalDateCodec();

    private static final JsonCodec<Money> MONEY_CODEC = new Money.Codec();

    private EverythingJson() {
    }

    @Override
    public Everything read(JsonReader in) {
        String text = null;
        Boolean yes = null;
        Byte small = null;
        Short shorter = null;
        Integer whole = null;
        Long longer = null;
        Float rough = null;
        Double number = null;
        Character letter = null;
        Integer boxed = null;
        BigInteger huge = null;
        BigDecimal exact = null;
        UUID id = null;
        Instant at = null;
        RawJson ready = null;
        Object anything = null;
        Everything.Color color = null;
        Everything.Inner inner = null;
        List<Everything.Inner> inners = null;
        Set<Everything.Color> colors = null;
        Map<String, List<Long>> numbers = null;
        List<String> gaps = null;
        Map<String, Object> bag = null;
        Optional<String> maybe = Optional.empty();
        Optional<Integer> maybeNumber = Optional.empty();
        Optional<List<Everything.Inner>> maybeInners = Optional.empty();
        String note = null;
        Integer count = null;
        Everything.Inner spare = null;
        LocalDate day = null;
        LocalDate until = null;
        Money price = null;
        List<Money> prices = null;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "text" -> text = in.readString();
                case "yes" -> yes = in.readBoolean();
                case "small" -> small = in.readByte();
                case "shorter" -> shorter = in.readShort();
                case "whole" -> whole = in.readInt();
                case "longer" -> longer = in.readLong();
                case "rough" -> rough = in.readFloat();
                case "number" -> number = in.readDouble();
                case "letter" -> letter = in.readChar();
                case "boxed" -> boxed = in.readInt();
                case "huge" -> huge = in.readBigInteger();
                case "exact" -> exact = in.readBigDecimal();
                case "id" -> id = in.readUuid();
                case "at" -> at = in.readInstant();
                case "ready" -> ready = in.readRaw();
                case "anything" -> anything = JsonCodecs.ANY.read(in);
                case "color" -> color = JsonCodecs.enumeration(Everything.Color.class).read(in);
                case "inner" -> inner = Everything_InnerJson.CODEC.read(in);
                case "inners" -> inners = JsonCodecs.list(Everything_InnerJson.CODEC).read(in);
                case "colors" -> colors = JsonCodecs.set(JsonCodecs.enumeration(Everything.Color.class)).read(in);
                case "numbers" -> numbers = JsonCodecs.map(JsonCodecs.list(JsonCodecs.LONG)).read(in);
                case "gaps" -> gaps = JsonCodecs.list(JsonCodecs.nullable(JsonCodecs.STRING)).read(in);
                case "bag" -> bag = JsonCodecs.map(JsonCodecs.ANY).read(in);
                case "maybe" -> maybe = JsonCodecs.optional(JsonCodecs.STRING).read(in);
                case "maybeNumber" -> maybeNumber = JsonCodecs.optional(JsonCodecs.INTEGER).read(in);
                case "maybeInners" ->
                        maybeInners = JsonCodecs.optional(JsonCodecs.list(Everything_InnerJson.CODEC)).read(in);
                case "note" -> note = in.isNull() ? null : in.readString();
                case "count" -> count = in.isNull() ? null : in.readInt();
                case "spare" -> spare = in.isNull() ? null : Everything_InnerJson.CODEC.read(in);
                case "day" -> day = LOCAL_DATE_CODEC.read(in);
                case "until" -> until = in.isNull() ? null : LOCAL_DATE_CODEC.read(in);
                case "price" -> price = MONEY_CODEC.read(in);
                case "prices" -> prices = JsonCodecs.list(MONEY_CODEC).read(in);
                default -> in.skipValue();
            }
        }
        return new Everything(
                in.required(text, "text", "a string"),
                in.required(yes, "yes", "true or false"),
                in.required(small, "small", "a whole number"),
                in.required(shorter, "shorter", "a whole number"),
                in.required(whole, "whole", "a whole number"),
                in.required(longer, "longer", "a whole number"),
                in.required(rough, "rough", "a number"),
                in.required(number, "number", "a number"),
                in.required(letter, "letter", "a string of one character"),
                in.required(boxed, "boxed", "a whole number"),
                in.required(huge, "huge", "a whole number"),
                in.required(exact, "exact", "a number"),
                in.required(id, "id", "a UUID"),
                in.required(at, "at", "an instant such as 2026-01-31T12:00:00Z"),
                in.required(ready, "ready", "a value"),
                in.required(anything, "anything", "a value"),
                in.required(color, "color", "one of RED, GREEN"),
                in.required(inner, "inner", "an object"),
                in.required(inners, "inners", "an array"),
                in.required(colors, "colors", "an array"),
                in.required(numbers, "numbers", "an object"),
                in.required(gaps, "gaps", "an array"),
                in.required(bag, "bag", "an object"),
                maybe,
                maybeNumber,
                maybeInners,
                note,
                count,
                spare,
                in.required(day, "day", "a value"),
                until,
                in.required(price, "price", "a value"),
                in.required(prices, "prices", "an array"));
    }

    @Override
    public void write(JsonWriter out, Everything value) {
        out.beginObject();
        out.name("type").value("everything");
        out.name("text").value(value.text());
        out.name("yes").value(value.yes());
        out.name("small").value(value.small());
        out.name("shorter").value(value.shorter());
        out.name("whole").value(value.whole());
        out.name("longer").value(value.longer());
        out.name("rough").value(value.rough());
        out.name("number").value(value.number());
        out.name("letter").value(value.letter());
        out.name("boxed").value(value.boxed(), JsonCodecs.INTEGER);
        out.name("huge").value(value.huge());
        out.name("exact").value(value.exact());
        out.name("id").value(value.id());
        out.name("at").value(value.at());
        out.name("ready").value(value.ready(), JsonCodecs.RAW_JSON);
        out.name("anything").value(value.anything(), JsonCodecs.ANY);
        out.name("color").value(value.color());
        out.name("inner").value(value.inner(), Everything_InnerJson.CODEC);
        out.name("inners").value(value.inners(), JsonCodecs.list(Everything_InnerJson.CODEC));
        out.name("colors").value(value.colors(), JsonCodecs.set(JsonCodecs.enumeration(Everything.Color.class)));
        out.name("numbers").value(value.numbers(), JsonCodecs.map(JsonCodecs.list(JsonCodecs.LONG)));
        out.name("gaps").value(value.gaps(), JsonCodecs.list(JsonCodecs.nullable(JsonCodecs.STRING)));
        out.name("bag").value(value.bag(), JsonCodecs.map(JsonCodecs.ANY));
        if (value.maybe().isPresent()) {
            out.name("maybe").value(value.maybe().get());
        }
        if (value.maybeNumber().isPresent()) {
            out.name("maybeNumber").value(value.maybeNumber().get());
        }
        if (value.maybeInners().isPresent()) {
            out.name("maybeInners").value(value.maybeInners().get(), JsonCodecs.list(Everything_InnerJson.CODEC));
        }
        if (value.note() != null) {
            out.name("note").value(value.note());
        }
        if (value.count() != null) {
            out.name("count").value(value.count());
        }
        if (value.spare() != null) {
            out.name("spare").value(value.spare(), Everything_InnerJson.CODEC);
        }
        out.name("day").value(value.day(), LOCAL_DATE_CODEC);
        if (value.until() != null) {
            out.name("until").value(value.until(), LOCAL_DATE_CODEC);
        }
        out.name("price").value(value.price(), MONEY_CODEC);
        out.name("prices").value(value.prices(), JsonCodecs.list(MONEY_CODEC));
        out.endObject();
    }
}
