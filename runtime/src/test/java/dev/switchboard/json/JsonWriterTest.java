package dev.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonWriterTest {
    private enum Color {
        RED
    }

    @Test
    void writesEveryKindOfValue() {
        assertThat(written(out -> out.beginObject()
                        .name("s")
                        .value("é\"\\\n\r\t\u0001")
                        .name("b")
                        .value(true)
                        .name("c")
                        .value('x')
                        .name("i")
                        .value(5)
                        .name("l")
                        .value(Long.MIN_VALUE)
                        .name("f")
                        .value(0.1f)
                        .name("d")
                        .value(1e10)
                        .name("bd")
                        .value(new BigDecimal("1.10"))
                        .name("bi")
                        .value(BigInteger.TEN.pow(20))
                        .name("e")
                        .value(Color.RED)
                        .name("u")
                        .value(new UUID(0, 1))
                        .name("at")
                        .value(Instant.EPOCH)
                        .name("n")
                        .nullValue()
                        .name("a")
                        .beginArray()
                        .value(1)
                        .beginArray()
                        .endArray()
                        .beginObject()
                        .endObject()
                        .endArray()
                        .name("r")
                        .raw(" [1] ")
                        .endObject()))
                .isEqualTo("{\"s\":\"é\\\"\\\\\\n\\r\\t\\u0001\",\"b\":true,\"c\":\"x\",\"i\":5,"
                        + "\"l\":-9223372036854775808,\"f\":0.1,\"d\":1.0E10,\"bd\":1.10,\"bi\":100000000000000000000,"
                        + "\"e\":\"RED\",\"u\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"at\":\"1970-01-01T00:00:00Z\","
                        + "\"n\":null,\"a\":[1,[],{}],\"r\": [1] }");
    }

    @Test
    void escapesLoneSurrogatesAndKeepsPairs() {
        String text = "😀\ud83d|\ude00\ud83d";
        String json = written(out -> out.value(text));
        assertThat(json).isEqualTo("\"😀\\ud83d|\\ude00\\ud83d\"");
        assertThat(JsonReader.of(json.getBytes(UTF_8)).readString()).isEqualTo(text);
    }

    @Test
    void writesBytesInUtf8() {
        assertThat(Json.bytes("é", JsonCodecs.STRING)).isEqualTo("\"é\"".getBytes(UTF_8));
    }

    @Test
    void writesTheRootPropertyLast() {
        JsonWriter out = JsonWriter.create().rootProperty("correlationId", RawJson.of("\"a\\\"b\""));
        out.beginObject()
                .name("x")
                .beginObject()
                .name("correlationId")
                .value(1)
                .endObject()
                .endObject();
        assertThat(out.text()).isEqualTo("{\"x\":{\"correlationId\":1},\"correlationId\":\"a\\\"b\"}");
    }

    @Test
    void addsTheRootPropertyToAnEmptyObject() {
        JsonWriter out = JsonWriter.create().rootProperty("correlationId", RawJson.of("7"));
        assertThat(out.beginObject().endObject().text()).isEqualTo("{\"correlationId\":7}");
    }

    @Test
    void keepsTheObjectsOwnPropertyInsteadOfTheRootProperty() {
        JsonWriter out = JsonWriter.create().rootProperty("correlationId", RawJson.of("7"));
        out.beginObject().name("correlationId").value(1).name("y").value(2).endObject();
        assertThat(out.text()).isEqualTo("{\"correlationId\":1,\"y\":2}");
    }

    @Test
    void addsTheRootPropertyToObjectsOnly() {
        JsonWriter out = JsonWriter.create().rootProperty("correlationId", RawJson.of("7"));
        assertThat(out.beginArray().beginObject().endObject().endArray().text()).isEqualTo("[{}]");
    }

    @Test
    void addsTheRootPropertyToRawJson() {
        assertThat(rawWithId("{\"a\":\"}\"} ")).isEqualTo("{\"a\":\"}\",\"id\":7} ");
        assertThat(rawWithId("{ }")).isEqualTo("{ \"id\":7}");
        assertThat(rawWithId("{\"id\":1}")).isEqualTo("{\"id\":1}");
        assertThat(rawWithId("[{}]")).isEqualTo("[{}]");
        assertThat(rawWithId("\"}\"")).isEqualTo("\"}\"");
    }

    @Test
    void doesNotAddTheRootPropertyToNestedRawJson() {
        JsonWriter out = JsonWriter.create().rootProperty("id", RawJson.of("7"));
        out.beginObject().name("x").raw("{\"a\":1}").endObject();
        assertThat(out.text()).isEqualTo("{\"x\":{\"a\":1},\"id\":7}");
    }

    private static String rawWithId(String json) {
        return JsonWriter.create().rootProperty("id", RawJson.of("7")).raw(json).text();
    }

    @Test
    void anErrorNamesThePathOfAValueThatJsonCannotExpress() {
        assertRefused(out -> out.beginObject().name("price").value(Double.NaN), "$.price: NaN cannot be written");
        assertRefused(
                out -> out.beginArray().value(1).value(Float.NEGATIVE_INFINITY), "$[1]: -Infinity cannot be written");
        assertRefused(
                out -> out.beginObject().name("a").beginArray().value((String) null),
                "$.a[0]: null (make the value Optional or @Nullable if it may be absent) cannot be written");
        assertRefused(
                out -> out.value((Color) null),
                "$: null (make the value Optional or @Nullable if it may be absent) cannot be written");
        assertRefused(
                out -> out.beginObject().name("x y").value(null, JsonCodecs.STRING),
                "$['x y']: null (make the value Optional or @Nullable if it may be absent) cannot be written");
        assertRefused(
                out -> out.raw("{"), "The text is not one JSON value. Expected well-formed JSON (line 1, column 2).");
    }

    private static void assertRefused(Consumer<JsonWriter> write, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write.accept(JsonWriter.create()))
                .withMessage(message);
    }

    @Test
    void limitsTheDepthLikeTheReader() {
        JsonWriter out = JsonWriter.create();
        for (int i = 0; i < 100; i++) {
            out.beginArray();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(out::beginArray)
                .withMessage("$" + "[0]".repeat(100) + ": JSON nested more than 100 deep cannot be written");
    }

    @Test
    void writesNullableValues() {
        assertThat(Json.write(null, JsonCodecs.nullable(JsonCodecs.STRING))).isEqualTo("null");
        assertThat(Json.write(
                        java.util.Arrays.asList("a", null), JsonCodecs.list(JsonCodecs.nullable(JsonCodecs.STRING))))
                .isEqualTo("[\"a\",null]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.write(
                        Map.of("k", java.util.Arrays.asList("a", null)),
                        JsonCodecs.map(JsonCodecs.list(JsonCodecs.STRING))))
                .withMessageStartingWith("$.k[1]: null");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void refusesCallsThatWouldWriteMalformedJson(int misuse) {
        List<Consumer<JsonWriter>> misuses = List.of(
                out -> out.value(1).value(2),
                out -> out.beginObject().value(1),
                out -> out.beginObject().name("a").name("b"),
                out -> out.beginObject().name("a").endObject(),
                out -> out.beginArray().endObject(),
                out -> out.beginObject().endArray(),
                out -> out.beginArray().name("a"),
                out -> out.name("a"),
                out -> out.beginArray().text());
        assertThatIllegalStateException()
                .isThrownBy(() -> misuses.get(misuse).accept(JsonWriter.create()))
                .withMessageStartingWith("JsonWriter was called out of order: ");
    }

    @Test
    void refusesTextBeforeAValueIsWritten() {
        assertThatIllegalStateException().isThrownBy(() -> JsonWriter.create().bytes());
    }

    private static String written(Consumer<JsonWriter> write) {
        JsonWriter out = JsonWriter.create();
        write.accept(out);
        return out.text();
    }
}
