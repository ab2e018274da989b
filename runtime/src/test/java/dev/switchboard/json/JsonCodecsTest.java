package dev.switchboard.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonCodecsTest {
    enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "not the name";
            }
        }
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(JsonCodecs.STRING, "a", "\"a\""),
                Arguments.of(JsonCodecs.BOOLEAN, true, "true"),
                Arguments.of(JsonCodecs.BYTE, (byte) -1, "-1"),
                Arguments.of(JsonCodecs.SHORT, (short) 2, "2"),
                Arguments.of(JsonCodecs.INTEGER, 3, "3"),
                Arguments.of(JsonCodecs.LONG, 4L, "4"),
                Arguments.of(JsonCodecs.FLOAT, 0.5f, "0.5"),
                Arguments.of(JsonCodecs.DOUBLE, -0.0, "-0.0"),
                Arguments.of(JsonCodecs.CHARACTER, 'c', "\"c\""),
                Arguments.of(JsonCodecs.BIG_INTEGER, BigInteger.TWO, "2"),
                Arguments.of(JsonCodecs.BIG_DECIMAL, new BigDecimal("2.50"), "2.50"),
                Arguments.of(JsonCodecs.UUID, new UUID(1, 2), "\"00000000-0000-0001-0000-000000000002\""),
                Arguments.of(JsonCodecs.INSTANT, Instant.ofEpochMilli(1), "\"1970-01-01T00:00:00.001Z\""),
                Arguments.of(JsonCodecs.RAW_JSON, RawJson.of("[ 1]"), "[ 1]"),
                Arguments.of(JsonCodecs.list(JsonCodecs.INTEGER), List.of(1, 2), "[1,2]"),
                Arguments.of(JsonCodecs.set(JsonCodecs.STRING), java.util.Set.of("x"), "[\"x\"]"),
                Arguments.of(JsonCodecs.map(JsonCodecs.LONG), Map.of("a b", 1L), "{\"a b\":1}"),
                Arguments.of(JsonCodecs.optional(JsonCodecs.STRING), Optional.of("x"), "\"x\""),
                Arguments.of(JsonCodecs.optional(JsonCodecs.STRING), Optional.empty(), "null"),
                Arguments.of(JsonCodecs.nullable(JsonCodecs.STRING), "x", "\"x\""),
                Arguments.of(JsonCodecs.nullable(JsonCodecs.STRING), null, "null"),
                Arguments.of(JsonCodecs.enumeration(Color.class), Color.GREEN, "\"GREEN\""));
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesAndReadsBack(JsonCodec<@Nullable Object> codec, @Nullable Object value, String json) {
        assertThat(Json.write(value, codec)).isEqualTo(json);
        assertThat(Json.read(json, codec)).isEqualTo(value);
    }

    @Test
    void refusesTextAfterTheValue() {
        assertThat(Json.read(" 1 ", JsonCodecs.INTEGER)).isEqualTo(1);
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> Json.read("1 2", JsonCodecs.INTEGER))
                .withMessage("$: one JSON value and nothing after it");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> Json.read("{} secret", JsonCodecs.map(JsonCodecs.INTEGER)))
                .withMessageStartingWith("$: well-formed JSON")
                .withMessageNotContaining("secret");
    }

    @Test
    void anyReadsEachKindOfValueAsTheMatchingJavaType() {
        Object value = Json.read(
                "{\"text\":\"a\",\"yes\":true,\"no\":false,\"none\":null,\"list\":[1,[],{}],\"half\":0.5}",
                JsonCodecs.ANY);
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("text", "a");
        expected.put("yes", true);
        expected.put("no", false);
        expected.put("none", null);
        expected.put("list", List.of(1L, List.of(), Map.of()));
        expected.put("half", new BigDecimal("0.5"));
        assertThat(value).isEqualTo(expected);
        assertThat(String.valueOf(value)).startsWith("{text=a, yes=true, no=false, none=null, list=");
        assertThat(Json.read("null", JsonCodecs.ANY)).isNull();
    }

    @Test
    void anyReadsAWholeNumberAsALongIfItFits() {
        assertThat(Json.read("9223372036854775807", JsonCodecs.ANY)).isEqualTo(Long.MAX_VALUE);
        assertThat(Json.read("-9223372036854775808", JsonCodecs.ANY)).isEqualTo(Long.MIN_VALUE);
        assertThat(Json.read("9223372036854775808", JsonCodecs.ANY)).isEqualTo(new BigDecimal("9223372036854775808"));
        assertThat(Json.read("1.0", JsonCodecs.ANY)).isEqualTo(new BigDecimal("1.0"));
    }

    @Test
    void anyWritesTheValuesThatAMessageMayContain() {
        assertThat(Json.write(List.of("a", 1, Map.of("b", Optional.empty())), JsonCodecs.ANY))
                .isEqualTo("[\"a\",1,{\"b\":null}]");
        assertThat(Json.write(null, JsonCodecs.ANY)).isEqualTo("null");
    }

    @Test
    void collectionsKeepTheOrderOfTheJson() {
        assertThat(Json.read("[3,1,3,2]", JsonCodecs.set(JsonCodecs.INTEGER))).containsExactly(3, 1, 2);
        assertThat(Json.read("{\"z\":1,\"a\":2,\"z\":3}", JsonCodecs.map(JsonCodecs.INTEGER))
                        .toString())
                .isEqualTo("{z=3, a=2}");
    }

    @Test
    void aNullElementIsRefusedUnlessItsCodecIsNullable() {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> Json.read("[\"a\",null]", JsonCodecs.list(JsonCodecs.STRING)))
                .withMessage("$[1]: a string");
        assertThat(Json.read("[\"a\",null]", JsonCodecs.list(JsonCodecs.nullable(JsonCodecs.STRING))))
                .containsExactly("a", null);
    }

    @Test
    void anEnumErrorListsTheConstantsButDoesNotQuoteTheInput() {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> Json.read("{\"c\":\"red\"}", JsonCodecs.map(JsonCodecs.enumeration(Color.class))))
                .withMessage("$.c: one of RED, GREEN")
                .withNoCause();
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> Json.read("0", JsonCodecs.enumeration(Color.class)))
                .withMessage("$: one of RED, GREEN");
    }
}
