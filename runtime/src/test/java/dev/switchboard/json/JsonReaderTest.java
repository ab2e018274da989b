package dev.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {
    @Test
    void readsAnObjectWithEveryKindOfValue() {
        JsonReader in = JsonReader.of("""
                {"s":"é\\n\\u0041","t":true,"f":false,"b":-128,"h":32767,"i":-2147483648,"l":9223372036854775807,
                 "fl":0.1,"d":1e3,"c":"x","bi":123456789012345678901234567890,"bd":1.10,
                 "u":"0e9b8c2a-6b0e-4a54-9c6d-0a8f3b1c2d3e","at":"2026-01-31T12:00:00Z","n":null}""");
        in.beginObject();
        assertThat(next(in, "s", JsonReader::readString)).isEqualTo("é\nA");
        assertThat(next(in, "t", JsonReader::readBoolean)).isTrue();
        assertThat(next(in, "f", JsonReader::readBoolean)).isFalse();
        assertThat(next(in, "b", JsonReader::readByte)).isEqualTo(Byte.MIN_VALUE);
        assertThat(next(in, "h", JsonReader::readShort)).isEqualTo(Short.MAX_VALUE);
        assertThat(next(in, "i", JsonReader::readInt)).isEqualTo(Integer.MIN_VALUE);
        assertThat(next(in, "l", JsonReader::readLong)).isEqualTo(Long.MAX_VALUE);
        assertThat(next(in, "fl", JsonReader::readFloat)).isEqualTo(0.1f);
        assertThat(next(in, "d", JsonReader::readDouble)).isEqualTo(1000.0);
        assertThat(next(in, "c", JsonReader::readChar)).isEqualTo('x');
        assertThat(next(in, "bi", JsonReader::readBigInteger))
                .isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(next(in, "bd", JsonReader::readBigDecimal)).isEqualTo(new BigDecimal("1.10"));
        assertThat(next(in, "u", JsonReader::readUuid))
                .isEqualTo(UUID.fromString("0e9b8c2a-6b0e-4a54-9c6d-0a8f3b1c2d3e"));
        assertThat(next(in, "at", JsonReader::readInstant)).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(in.nextProperty()).isTrue();
        assertThat(in.isNull()).isTrue();
        in.readNull();
        assertThat(in.nextProperty()).isFalse();
        in.requireEnd();
    }

    private static <T> T next(JsonReader in, String name, Function<JsonReader, T> read) {
        assertThat(in.nextProperty()).isTrue();
        assertThat(in.propertyName()).isEqualTo(name);
        return read.apply(in);
    }

    @Test
    void skipsPropertiesThatAreNotRead() {
        JsonReader in = JsonReader.of("{\"a\":{\"x\":[1,{\"y\":2}]},\"b\":[[1],[2]],\"c\":3}");
        List<String> names = new ArrayList<>();
        in.beginObject();
        while (in.nextProperty()) {
            names.add(in.propertyName());
        }
        in.requireEnd();
        assertThat(names).containsExactly("a", "b", "c");
    }

    @Test
    void skipsNestedElementsThatAreNotRead() {
        JsonReader in = JsonReader.of("[[1,2],{\"a\":[3]},4]");
        in.beginArray();
        int elements = 0;
        while (in.nextElement()) {
            elements++;
        }
        in.requireEnd();
        assertThat(elements).isEqualTo(3);
    }

    @Test
    void readsEmptyObjectsAndArrays() {
        JsonReader in = JsonReader.of(" { \"a\" : [ ] , \"b\" : { } } ");
        in.beginObject();
        assertThat(in.nextProperty()).isTrue();
        in.beginArray();
        assertThat(in.nextElement()).isFalse();
        assertThat(in.nextProperty()).isTrue();
        in.beginObject();
        assertThat(in.nextProperty()).isFalse();
        assertThat(in.nextProperty()).isFalse();
        in.requireEnd();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"text\"|text", "5|5", "-1.50|-1.50", "1E3|1E3", "true|true", "false|false"})
    void readsAnyScalarAsText(String json, String text) {
        assertThat(JsonReader.of(json).readText()).isEqualTo(text);
    }

    @Test
    void readsNullTextAsNull() {
        JsonReader in = JsonReader.of("null");
        assertThat(in.readText()).isNull();
        in.requireEnd();
    }

    @Test
    void refusesObjectsAndArraysAsText() {
        assertThat(failure("[]", JsonReader::readText)).isEqualTo("$: a string, a number, true or false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null|null scalar",
                "\"a\"|string scalar",
                "5|number scalar",
                "-0.5|number scalar",
                "true|scalar",
                "false|scalar",
                "{}|object",
                "[]|array"
            })
    void reportsTheKindOfTheNextValueWithoutConsumingIt(String json, String kinds) {
        JsonReader in = JsonReader.of(json);
        List<String> found = new ArrayList<>();
        if (in.isNull()) {
            found.add("null");
        }
        if (in.isString()) {
            found.add("string");
        }
        if (in.isNumber()) {
            found.add("number");
        }
        if (in.isObject()) {
            found.add("object");
        }
        if (in.isArray()) {
            found.add("array");
        }
        if (in.isScalar()) {
            found.add("scalar");
        }
        assertThat(String.join(" ", found)).isEqualTo(kinds);
        assertThat(in.readRaw().text()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "true", "[]", "{}"})
    void refusesOtherValuesAsAString(String json) {
        assertThat(failure(json, JsonReader::readString)).isEqualTo("$: a string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "\"true\"", "[]", "{}", "0"})
    void refusesOtherValuesAsABoolean(String json) {
        assertThat(failure(json, JsonReader::readBoolean)).isEqualTo("$: true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"5\"", "true", "[]", "{}"})
    void refusesOtherValuesAsANumber(String json) {
        assertThat(failure(json, JsonReader::readDouble)).isEqualTo("$: a number");
        assertThat(failure(json, JsonReader::readFloat)).isEqualTo("$: a number");
        assertThat(failure(json, JsonReader::readBigDecimal)).isEqualTo("$: a number");
        assertThat(failure(json, JsonReader::readBigInteger)).isEqualTo("$: a whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"128", "-129", "1.0", "1e1", "\"5\"", "null", "99999999999999999999"})
    void refusesOtherValuesAsAByte(String json) {
        assertThat(failure(json, JsonReader::readByte)).isEqualTo("$: a whole number from -128 to 127");
    }

    @Test
    void refusesWholeNumbersOutOfRange() {
        assertThat(failure("32768", JsonReader::readShort)).isEqualTo("$: a whole number from -32768 to 32767");
        assertThat(failure("2147483648", JsonReader::readInt))
                .isEqualTo("$: a whole number from -2147483648 to 2147483647");
        assertThat(failure("9223372036854775808", JsonReader::readLong))
                .isEqualTo("$: a whole number from -9223372036854775808 to 9223372036854775807");
    }

    @Test
    void refusesFloatingPointNumbersOutOfRange() {
        assertThat(failure("1e39", JsonReader::readFloat)).isEqualTo("$: a number from -3.4E38 to 3.4E38");
        assertThat(failure("-1e309", JsonReader::readDouble)).isEqualTo("$: a number from -1.8E308 to 1.8E308");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1e-1001", "1e2000000000", "1e99999999999"})
    void refusesAnExponentThatWouldCostGigabytes(String json) {
        assertThat(failure(json, JsonReader::readBigDecimal)).startsWith("$: ").doesNotContain(json);
    }

    @Test
    void readsAnExponentOfAThousand() {
        assertThat(JsonReader.of("1e1000").readBigDecimal()).isEqualTo(new BigDecimal("1e1000"));
        assertThat(JsonReader.of("1e-1000").readBigDecimal()).isEqualTo(new BigDecimal("1e-1000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"ab\"", "5", "null"})
    void refusesOtherValuesAsACharacter(String json) {
        assertThat(failure(json, JsonReader::readChar)).isEqualTo("$: a string of one character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"1-1-1-1-1\"",
                "\"0e9b8c2a6b0e4a549c6d0a8f3b1c2d3e\"",
                "\"0e9b8c2a-6b0e-4a54-9c6d-0a8f3b1c2d3g\"",
                "\"+e9b8c2a-6b0e-4a54-9c6d-0a8f3b1c2d3e\"",
                "5",
                "null"
            })
    void refusesOtherFormsOfAUuid(String json) {
        assertThat(failure(json, JsonReader::readUuid)).isEqualTo("$: a UUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"2026-01-31\"", "\"2026-02-30T12:00:00Z\"", "1769860800000", "null"})
    void refusesOtherFormsOfAnInstant(String json) {
        assertThat(failure(json, JsonReader::readInstant)).isEqualTo("$: an instant such as 2026-01-31T12:00:00Z");
    }

    @Test
    void refusesOtherValuesAsAnObjectAnArrayOrNull() {
        assertThat(failure("[]", JsonReader::beginObject)).isEqualTo("$: an object");
        assertThat(failure("{}", JsonReader::beginArray)).isEqualTo("$: an array");
        assertThat(failure("0", JsonReader::readNull)).isEqualTo("$: null");
    }

    @Test
    void anErrorNamesThePath() {
        JsonReader in = JsonReader.of("{\"items\":[{},{},{\"price\":\"secret\"}]}");
        in.beginObject();
        in.nextProperty();
        in.beginArray();
        in.nextElement();
        in.nextElement();
        in.nextElement();
        assertThat(in.expected("x").path()).isEqualTo("$.items[2]");
        in.beginObject();
        in.nextProperty();
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(in::readDouble)
                .withMessage("$.items[2].price: a number")
                .satisfies(e -> assertThat(e.path()).isEqualTo("$.items[2].price"))
                .satisfies(e -> assertThat(e.expectation()).isEqualTo("a number"))
                .withNoCause();
    }

    @Test
    void anErrorForAnAbsentPropertyNamesItsPath() {
        JsonReader in = JsonReader.of("{\"items\":[{\"id\":1}],\"z\":0}");
        in.beginObject();
        in.nextProperty();
        in.beginArray();
        in.nextElement();
        in.beginObject();
        while (in.nextProperty()) {
            in.skipValue();
        }
        assertThat(in.required("here", "id", "a string")).isEqualTo("here");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> in.required(null, "price", "a number"))
                .withMessage("$.items[0].price: a number (missing)");
    }

    @Test
    void quotesShortensAndCleansNamesThatAreNotIdentifiers() {
        assertThat(pathOf("a b")).isEqualTo("$['a b']");
        assertThat(pathOf("")).isEqualTo("$['']");
        assertThat(pathOf("1a")).isEqualTo("$['1a']");
        assertThat(pathOf("0a")).isEqualTo("$['0a']");
        assertThat(pathOf("9a")).isEqualTo("$['9a']");
        assertThat(pathOf("$a_1")).isEqualTo("$.$a_1");
        assertThat(pathOf("azAZ09")).isEqualTo("$.azAZ09");
        assertThat(pathOf("a\\n\\u202eb\\u2028c")).isEqualTo("$['abc']");
        assertThat(pathOf("x".repeat(64))).isEqualTo("$." + "x".repeat(64));
        assertThat(pathOf("x".repeat(1000))).isEqualTo("$['" + "x".repeat(64) + "…']");
    }

    private static String pathOf(String name) {
        JsonReader in = JsonReader.of("{\"" + name + "\":1}");
        in.beginObject();
        in.nextProperty();
        return in.expected("x").path();
    }

    @Test
    void shortensAPathOfManyLongNames() {
        String name = "n".repeat(64);
        JsonReader in = JsonReader.of(("{\"" + name + "\":").repeat(20) + "1" + "}".repeat(20));
        for (int i = 0; i < 20; i++) {
            in.beginObject();
            in.nextProperty();
        }
        assertThat(in.expected("x").path()).hasSize(513).endsWith("…");
    }

    @Test
    void keepsAPathOf512Characters() {
        String name = "n".repeat(63);
        JsonReader in =
                JsonReader.of(("{\"" + name + "\":").repeat(7) + "{\"" + "n".repeat(62) + "\":1}" + "}".repeat(7));
        for (int i = 0; i < 8; i++) {
            in.beginObject();
            in.nextProperty();
        }
        assertThat(in.expected("x").path()).hasSize(512).endsWith("n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"secret\":tru}",
                "{\"secret\"",
                "{\"secret\":\"unfinished",
                "{secret:1}",
                "{'secret':1}",
                "[1,]",
                "[1 2]",
                "{\"a\":1,}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\ud8\"}",
                "{\"a\":\"\t\"}",
                "{}}",
                "[}",
                "// comment\n1",
                "secret",
                "\uFEFF{}"
            })
    void anErrorForMalformedJsonGivesOnlyLineAndColumn(String json) {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> readAll(json))
                .withMessageMatching("\\$: well-formed JSON \\(line \\d+, column \\d+\\)")
                .withNoCause();
    }

    @Test
    void anErrorForMalformedJsonGivesTheRightLineAndColumn() {
        assertThat(failure("{\"a\": 1,\n \"b\": ?}", JsonReader::skipValue))
                .isEqualTo("$: well-formed JSON (line 2, column 7)");
    }

    @Test
    void refusesEmptyText() {
        assertThat(failure("", JsonReader::skipValue)).isEqualTo("$: well-formed JSON, not an empty text");
        assertThat(failure(" \n", JsonReader::skipValue)).isEqualTo("$: well-formed JSON, not an empty text");
    }

    @Test
    void refusesASecondValue() {
        assertThat(failure("{} {}", JsonReader::requireEnd)).isEqualTo("$: one JSON value and nothing after it");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> JsonReader.of(new byte[] {'"', (byte) 0xC3, '"'}))
                .withMessage("$: text in UTF-8");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> JsonReader.of(new byte[] {(byte) 0xC3}))
                .withMessage("$: text in UTF-8");
        assertThat(JsonReader.of("\"é😀\uFFFD\"".getBytes(UTF_8)).readString()).isEqualTo("é😀\uFFFD");
    }

    @Test
    void limitsTheDepth() {
        readAll("[".repeat(100) + "]".repeat(100));
        assertThat(failure("{\"a\":".repeat(101) + "1" + "}".repeat(101), JsonReader::skipValue))
                .endsWith(": JSON nested at most 100 deep");
        assertThat(failure("[".repeat(100_000), JsonReader::skipValue)).endsWith(": JSON nested at most 100 deep");
    }

    @Test
    void limitsTheLengthOfStringsNamesAndNumbers() {
        assertThat(JsonReader.of('"' + "x".repeat(1 << 20) + '"').readString()).hasSize(1 << 20);
        assertThat(failure('"' + "x".repeat((1 << 20) + 1) + '"', JsonReader::readString))
                .isEqualTo("$: a string of at most 1048576 characters");
        readAll("{\"" + "x".repeat(1024) + "\":1}");
        assertThat(JsonReader.of("1".repeat(256)).readBigInteger()).isEqualTo(new BigInteger("1".repeat(256)));
        assertThat(JsonReader.of("0." + "1".repeat(256)).readBigDecimal())
                .isEqualTo(new BigDecimal("0." + "1".repeat(256)));
        assertThat(failure("{\"a\":{\"" + "x".repeat(1025) + "\":1}}", JsonReader::skipValue))
                .endsWith(": a property name of at most 1024 characters");
        assertThat(failure("1".repeat(257), JsonReader::readBigInteger))
                .isEqualTo("$: a number of at most 256 characters");
        assertThat(failure("0." + "1".repeat(257), JsonReader::readBigDecimal))
                .isEqualTo("$: a number of at most 256 characters");
        assertThat(failure("1".repeat(257), JsonReader::readInt)).isEqualTo("$: a number of at most 256 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"a\"}",
                "{\"x\":{\"type\":\"no\"},\"y\":[{\"type\":\"no\"}],\"type\":\"a\",\"z\":1}",
                "{ \"t\\u0079pe\" : \"\\u0061\" }"
            })
    void findsTheDiscriminatorAnywhereInTheObject(String json) {
        JsonReader in = JsonReader.of("[0," + json + "," + json + "]");
        in.beginArray();
        in.nextElement();
        in.nextElement();
        assertThat(in.discriminator("type")).isEqualTo("a");
        in.skipValue();
        in.nextElement();
        assertThat(in.discriminator("type")).isEqualTo("a");
        in.beginObject();
        assertThat(in.nextProperty()).isTrue();
        in.skipValue();
        while (in.nextProperty()) {
            in.skipValue();
        }
        assertThat(in.nextElement()).isFalse();
        in.requireEnd();
    }

    @Test
    void anErrorForAMissingDiscriminatorNamesIt() {
        assertThat(failure("{\"a\":{\"type\":\"x\"}}", in -> in.discriminator("type")))
                .isEqualTo("$.type: a string (missing)");
        assertThat(failure("{\"type\":5}", in -> in.discriminator("type"))).isEqualTo("$.type: a string");
        assertThat(failure("[]", in -> in.discriminator("type"))).isEqualTo("$: an object");
        assertThat(failure("{\"a\":?}", in -> in.discriminator("type"))).startsWith("$: well-formed JSON");
        assertThat(failure("{}", in -> {
                    throw in.expectedAt("type", "one of a, b");
                }))
                .isEqualTo("$.type: one of a, b");
    }

    @Test
    void readsRawValuesUnchanged() {
        JsonReader in = JsonReader.of("[ {\"a\": [1, \"}\"]} , \"\\u0041\" , -1.50 , null ]");
        List<String> raw = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            raw.add(in.readRaw().text());
        }
        in.requireEnd();
        assertThat(raw).containsExactly("{\"a\": [1, \"}\"]}", "\"\\u0041\"", "-1.50", "null");
        assertThat(JsonReader.of(" 12 ").readRaw().text()).isEqualTo("12");
        assertThat(failure("[1,?]", JsonReader::readRaw)).startsWith("$: well-formed JSON");
    }

    /**
     * jackson-core reads text of more than 32,768 characters in pieces, but counts positions from the start of the
     * text.
     */
    @Test
    void readsRawValuesOfALongTextUnchanged() {
        String padding = "x".repeat(10_000);
        String element = "{\"pad\":\"" + padding + "\",\"type\":\"a\"}";
        JsonReader in = JsonReader.of("[" + (element + ",").repeat(9) + element + "]");
        in.beginArray();
        for (int i = 0; i < 10; i++) {
            assertThat(in.nextElement()).isTrue();
            assertThat(in.discriminator("type")).isEqualTo("a");
            assertThat(in.readRaw().text()).isEqualTo(element);
        }
        assertThat(in.nextElement()).isFalse();
        in.requireEnd();
    }

    @Test
    void misuseThrowsAnIllegalStateException() {
        JsonReader array = JsonReader.of("[1]");
        array.beginArray();
        assertThatIllegalStateException().isThrownBy(array::nextProperty);
        JsonReader object = JsonReader.of("{\"a\":1}");
        object.beginObject();
        assertThatIllegalStateException().isThrownBy(object::nextElement);
        assertThatIllegalStateException().isThrownBy(() -> JsonReader.of("1").propertyName());
    }

    private static void readAll(String json) {
        JsonReader.of(json).requireEnd();
    }

    private static String failure(String json, Consumer<JsonReader> read) {
        try {
            read.accept(JsonReader.of(json));
        } catch (JsonFormatException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("nothing was refused");
    }
}
