package dev.switchboard.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.HiddenMessages;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MessageCodecsTest {
    record Seat(int row) {
        Seat {
            if (row < 0) {
                throw new IllegalArgumentException("row");
            }
        }
    }

    record Uncoded(int row) {}

    enum Color {
        RED
    }

    @Test
    void writesAnObjectWithTheCodecGeneratedForItsClass() {
        assertThat(MessageCodecs.text(new Seat(3))).isEqualTo("{\"row\":3}");
    }

    @Test
    void returnsTheGeneratedCodecOrReportsThatItIsMissing() {
        assertThat(Json.read("{\"row\":3}", MessageCodecs.generatedFor(Seat.class)))
                .isEqualTo(new Seat(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageCodecs.generatedFor(Uncoded.class))
                .withMessageContaining("has no JSON codec");
    }

    @Test
    void namesACodecAfterItsClassAndTheEnclosingClasses() {
        assertThat(GeneratedCodecs.codecName(Map.Entry.class)).isEqualTo("java.util.Map_EntryJson");
        assertThat(GeneratedCodecs.codecName(String.class)).isEqualTo("java.lang.StringJson");
    }

    /** A generated codec is only as visible as its record, which need not be public. */
    @Test
    void findsACodecInAnotherPackageThatIsNotPublic() {
        Object ticket = HiddenMessages.ticket(7);

        assertThat(new GeneratedCodecs().get(ticket.getClass())).isInstanceOf(JsonCodec.class);
        assertThat(MessageCodecs.text(ticket)).isEqualTo("{\"number\":7}");
    }

    @Test
    void anErrorFromAConstructorNamesThePathOfItsValue() {
        JsonCodec<List<Seat>> seats = JsonCodecs.list(MessageCodecsTest_SeatJson.CODEC);
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> Json.read("[{\"row\":1},{\"row\":-1}]", seats))
                .withMessage("$[1]: a value that its type accepts")
                .withCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesAMapWithEveryKindOfValue() {
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        map.put("text", java.nio.CharBuffer.wrap("t"));
        map.put("char", 'c');
        map.put("numbers", Arrays.asList((byte) 1, (short) 2, 3, 4L, 0.5f, 0.25, null));
        map.put("big", List.of(new BigDecimal("1.0"), BigInteger.ONE));
        map.put(Color.RED, Color.RED);
        map.put("yes", true);
        map.put("uuid", new UUID(0, 0));
        map.put("at", Instant.EPOCH);
        map.put("some", Optional.of(new Seat(1)));
        map.put("none", Optional.empty());
        map.put("raw", RawJson.of("[ ]"));
        map.put("map", Map.of("a", List.of()));
        assertThat(MessageCodecs.text(map))
                .isEqualTo("{\"text\":\"t\",\"char\":\"c\",\"numbers\":[1,2,3,4,0.5,0.25,null],\"big\":[1.0,1],"
                        + "\"RED\":\"RED\",\"yes\":true,\"uuid\":\"00000000-0000-0000-0000-000000000000\","
                        + "\"at\":\"1970-01-01T00:00:00Z\",\"some\":{\"row\":1},\"none\":null,\"raw\":[ ],"
                        + "\"map\":{\"a\":[]}}");
    }

    @Test
    void writesRawJsonAndLists() {
        assertThat(MessageCodecs.text(RawJson.of("{\"a\": 1}"))).isEqualTo("{\"a\": 1}");
        assertThat(MessageCodecs.text(List.of(new Seat(1), Map.of()))).isEqualTo("[{\"row\":1},{}]");
    }

    @Test
    void refusesPlainTextAsAMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageCodecs.text("{}"))
                .withMessage(
                        "A message cannot be plain text. If the text is JSON, send RawJson.of(text); otherwise send"
                                + " the text as a property of a record or a map.");
    }

    @Test
    void anErrorNamesTheClassThatHasNoCodec() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageCodecs.text(Map.of("a", new Uncoded(1))))
                .withMessage("dev.switchboard.json.MessageCodecsTest$Uncoded has no JSON codec. Annotate it with"
                        + " @WebSocketMessage and compile it with the Switchboard processor, or send a map or"
                        + " RawJson.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageCodecs.text(new byte[0]))
                .withMessageStartingWith("byte[] has no JSON codec.");
    }

    @Test
    void anErrorNamesTheMapKeyThatCannotBeAPropertyName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageCodecs.text(Map.of("a", Map.of(1, 2))))
                .withMessage("$.a: a map with keys of java.lang.Integer cannot be written");
        Map<@Nullable String, Object> map = new HashMap<>();
        map.put(null, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageCodecs.text(map))
                .withMessage("$: a map with a null key cannot be written");
    }

    @Test
    void aCycleEndsInAnErrorBeforeTheStackOverflows() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageCodecs.text(Map.of("a", cycle)))
                .withMessageContaining("JSON nested more than 100 deep");
    }

    @Test
    void checksThatRawJsonIsJson() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawJson.of("secret"))
                .withMessageStartingWith("The text is not one JSON value. Expected well-formed JSON (line 1, ")
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException().isThrownBy(() -> new RawJson("{} {}"));
    }
}
