package example;

import dev.switchboard.annotation.SwitchboardGenerated;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Defaults} as JSON.
 */
@Generated("dev.switchboard.processor.SwitchboardProcessor")
@SwitchboardGenerated
final class DefaultsJson implements JsonCodec<Defaults> {
    public static final JsonCodec<Defaults> CODEC = new DefaultsJson();

    private DefaultsJson() {
    }

    @Override
    public Defaults read(JsonReader in) {
        String text = "a \"quoted\" $text";
        boolean yes = true;
        byte small = -128;
        Short shorter = 7;
        int limit = 20;
        Long longer = 3000000000L;
        float rough = 0.5f;
        Double number = 1000.0;
        char letter = '\'';
        BigInteger huge = new BigInteger("1");
        BigDecimal exact = new BigDecimal("1.10");
        UUID id = UUID.fromString("0e9b8c2a-6b0e-4a54-9c6d-0a8f3b1c2d3e");
        Instant at = Instant.parse("2026-01-31T12:00:00Z");
        Everything.Color color = Everything.Color.GREEN;
        in.beginObject();
        while (in.nextProperty()) {
            switch (in.propertyName()) {
                case "text" -> {
                    if (!in.isNull()) {
                        text = in.readString();
                    }
                }
                case "yes" -> {
                    if (!in.isNull()) {
                        yes = in.readBoolean();
                    }
                }
                case "small" -> {
                    if (!in.isNull()) {
                        small = in.readByte();
                    }
                }
                case "shorter" -> {
                    if (!in.isNull()) {
                        shorter = in.readShort();
                    }
                }
                case "limit" -> {
                    if (!in.isNull()) {
                        limit = in.readInt();
                    }
                }
                case "longer" -> {
                    if (!in.isNull()) {
                        longer = in.readLong();
                    }
                }
                case "rough" -> {
                    if (!in.isNull()) {
                        rough = in.readFloat();
                    }
                }
                case "number" -> {
                    if (!in.isNull()) {
                        number = in.readDouble();
                    }
                }
                case "letter" -> {
                    if (!in.isNull()) {
                        letter = in.readChar();
                    }
                }
                case "huge" -> {
                    if (!in.isNull()) {
                        huge = in.readBigInteger();
                    }
                }
                case "exact" -> {
                    if (!in.isNull()) {
                        exact = in.readBigDecimal();
                    }
                }
                case "id" -> {
                    if (!in.isNull()) {
                        id = in.readUuid();
                    }
                }
                case "at" -> {
                    if (!in.isNull()) {
                        at = in.readInstant();
                    }
                }
                case "color" -> {
                    if (!in.isNull()) {
                        color = JsonCodecs.enumeration(Everything.Color.class).read(in);
                    }
                }
                default -> in.skipValue();
            }
        }
        return new Defaults(
                text, yes, small, shorter, limit, longer, rough, number, letter, huge, exact, id, at, color);
    }

    @Override
    public void write(JsonWriter out, Defaults value) {
        out.beginObject();
        out.name("text").value(value.text());
        out.name("yes").value(value.yes());
        out.name("small").value(value.small());
        out.name("shorter").value(value.shorter(), JsonCodecs.SHORT);
        out.name("limit").value(value.limit());
        out.name("longer").value(value.longer(), JsonCodecs.LONG);
        out.name("rough").value(value.rough());
        out.name("number").value(value.number(), JsonCodecs.DOUBLE);
        out.name("letter").value(value.letter());
        out.name("huge").value(value.huge());
        out.name("exact").value(value.exact());
        out.name("id").value(value.id());
        out.name("at").value(value.at());
        out.name("color").value(value.color());
        out.endObject();
    }
}
