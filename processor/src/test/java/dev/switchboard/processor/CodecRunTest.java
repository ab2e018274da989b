package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.json.Json;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonFormatException;
import dev.switchboard.json.MessageCodecs;
import java.lang.reflect.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles, loads and runs the codecs of the golden test. */
class CodecRunTest {
    private static final String EVERYTHING = """
            {"type":"everything","text":"é","yes":true,"small":-1,"shorter":2,"whole":3,"longer":4,"rough":0.5,\
            "number":1.5,"letter":"x","boxed":5,"huge":12345678901234567890,"exact":1.10,\
            "id":"0e9b8c2a-6b0e-4a54-9c6d-0a8f3b1c2d3e","at":"2026-01-31T12:00:00Z","ready":[ 1 ],\
            "anything":{"a":[1,null]},"color":"GREEN","inner":{"x":1},"inners":[{"x":2},{"x":3}],\
            "colors":["RED","GREEN"],"numbers":{"a b":[1,2],"c":[]},"gaps":["a",null],"bag":{"k":null,"l":"v"},\
            "maybe":"m","maybeNumber":7,"maybeInners":[{"x":4}],"note":"n","count":8,"spare":{"x":5},\
            "day":"2026-01-31","until":"2026-02-28","price":199,"prices":[1,2]}""";
    private static final String REQUIRED_ONLY =
            EVERYTHING.replaceAll(",\"maybe\".*\"day\"", ",\"day\"").replaceAll(",\"until\":\"[^\"]*\"", "");

    private static CompiledClasses classes;

    @BeforeAll
    static void compile() {
        classes = new CompiledClasses(Compiling.folder(CodecGoldenTest.INPUT).compile());
    }

    @Test
    void everythingRoundTrips() throws Exception {
        JsonCodec<Object> codec = codec("EverythingJson");
        Object value = Json.read(EVERYTHING, codec);
        assertThat(Json.write(value, codec)).isEqualTo(EVERYTHING);
        assertThat(Json.read(Json.write(value, codec), codec)).isEqualTo(value);
    }

    @Test
    void absentValuesAreLeftOut() throws Exception {
        JsonCodec<Object> codec = codec("EverythingJson");
        assertThat(REQUIRED_ONLY).doesNotContain("maybe", "note", "until");
        assertThat(Json.write(Json.read(REQUIRED_ONLY, codec), codec)).isEqualTo(REQUIRED_ONLY);
        String withNulls = REQUIRED_ONLY.replace(
                "\"day\"", "\"maybe\":null,\"maybeInners\":null,\"note\":null,\"spare\":null,\"until\":null,\"day\"");
        assertThat(Json.write(Json.read(withNulls, codec), codec)).isEqualTo(REQUIRED_ONLY);
    }

    @Test
    void propertiesMayComeInAnyOrderAndUnknownOnesAreSkipped() throws Exception {
        String json =
                "{\"zz\":{\"name\":[1,{}]},\"children\":[{\"children\":[],\"name\":\"b\",\"y\":1}],\"name\":\"a\"}";
        JsonCodec<Object> codec = codec("TreeJson");
        assertThat(Json.write(Json.read(json, codec), codec))
                .isEqualTo("{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"text\":\"é\",|``|$.text: a string (missing)",
                "\"text\":\"é\"|\"text\":null|$.text: a string",
                "\"whole\":3|\"whole\":\"3\"|$.whole: a whole number from -2147483648 to 2147483647",
                "\"whole\":3|\"whole\":3.5|$.whole: a whole number from -2147483648 to 2147483647",
                "\"yes\":true,|``|$.yes: true or false (missing)",
                "\"letter\":\"x\"|\"letter\":\"xy\"|$.letter: a string of one character",
                "\"color\":\"GREEN\"|\"color\":\"green\"|$.color: one of RED, GREEN",
                "{\"x\":3}|{\"x\":true}|$.inners[1].x: a whole number from -2147483648 to 2147483647",
                "{\"x\":3}|{}|$.inners[1].x: a whole number (missing)",
                "{\"x\":3}|null|$.inners[1]: an object",
                "[1,2],\"c\"|[1,\"2\"],\"c\"|$.numbers['a b'][1]: a whole number from -9223372036854775808 to"
                        + " 9223372036854775807",
                "\"maybeNumber\":7|\"maybeNumber\":\"7\"|$.maybeNumber: a whole number from -2147483648 to 2147483647",
                "\"day\":\"2026-01-31\"|\"day\":\"tomorrow\"|$.day: a date such as 2026-01-31",
                "\"price\":199,|``|$.price: a value (missing)"
            })
    void anErrorNamesThePathAndWhatWasExpected(String right, String wrong, String message) throws Exception {
        JsonCodec<Object> codec = codec("EverythingJson");
        String json = EVERYTHING.replace(right, wrong);
        assertThat(json).isNotEqualTo(EVERYTHING);
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> Json.read(json, codec))
                .withMessage(message);
    }

    @Test
    void defaultsReplaceAbsentAndNullValues() throws Exception {
        JsonCodec<Object> codec = codec("DefaultsJson");
        String defaults = "{\"text\":\"a \\\"quoted\\\" $text\",\"yes\":true,\"small\":-128,\"shorter\":7,\"limit\":20,"
                + "\"longer\":3000000000,\"rough\":0.5,\"number\":1000.0,\"letter\":\"'\",\"huge\":1,\"exact\":1.10,"
                + "\"id\":\"0e9b8c2a-6b0e-4a54-9c6d-0a8f3b1c2d3e\",\"at\":\"2026-01-31T12:00:00Z\","
                + "\"color\":\"GREEN\"}";
        assertThat(Json.write(Json.read("{}", codec), codec)).isEqualTo(defaults);
        assertThat(Json.write(Json.read("{\"limit\":null,\"color\":null}", codec), codec))
                .isEqualTo(defaults);
        assertThat(Json.write(Json.read("{\"limit\":21,\"color\":\"RED\"}", codec), codec))
                .isEqualTo(defaults.replace(":20", ":21").replace("GREEN", "RED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"circle\",\"radius\":1.0}",
                "{\"type\":\"Square\",\"side\":2.0}",
                "{\"type\":\"Group\",\"value\":[{\"type\":\"Group\",\"value\":[]},{\"type\":\"circle\","
                        + "\"radius\":3.0}]}"
            })
    void recordsOfASealedInterfaceAreDistinguishedByTheirType(String json) throws Exception {
        JsonCodec<Object> codec = codec("Shapes_ShapeJson");
        Object value = Json.read(json, codec);
        assertThat(Json.write(value, codec)).isEqualTo(json);
        assertThat(MessageCodecs.text(value)).as("sent by itself").isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"radius\":1}|$.type: a string (missing)",
                "{\"type\":\"Circle\",\"radius\":1}|$.type: one of circle, Square, Group",
                "{\"type\":\"Group\",\"value\":[{\"side\":1,\"type\":\"x\"}]}|$.value[0].type: one of circle,"
                        + " Square, Group",
                "{\"side\":\"1\",\"type\":\"Square\"}|$.side: a number",
                "[]|$: an object"
            })
    void anUnknownTypeIsAnError(String json, String message) throws Exception {
        JsonCodec<Object> codec = codec("Shapes_ShapeJson");
        assertThatExceptionOfType(JsonFormatException.class)
                .isThrownBy(() -> Json.read(json, codec))
                .withMessage(message);
    }

    @Test
    void componentsMayHaveNamesThatTheCodecUsesItself() throws Exception {
        JsonCodec<Object> codec = codec("NamesJson");
        String json = "{\"in\":\"i\",\"out\":1,\"value\":true,\"CODEC\":\"c\",\"default_\":\"d\",\"empty\":{},"
                + "\"yield\":1,\"record\":2,\"var\":3,\"primitive\":4,\"Optional\":\"o\",\"Names_EmptyJson\":{},"
                + "\"JsonCodecs\":[\"j\"]}";
        assertThat(Json.write(Json.read(json, codec), codec)).isEqualTo(json);
    }

    @Test
    void writingNullForARequiredValueFails() throws Exception {
        Class<?> tree = classes.loadClass("example.Tree");
        var constructor = tree.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object nameless = constructor.newInstance(null, java.util.List.of(), java.util.Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageCodecs.text(nameless))
                .withMessageStartingWith("$.name: null");
    }

    @SuppressWarnings("unchecked") // Each test uses a codec for values of its own type only.
    private static JsonCodec<Object> codec(String name) throws Exception {
        Field codec = classes.loadClass("example." + name).getField("CODEC");
        codec.setAccessible(true);
        return (JsonCodec<Object>) codec.get(null);
    }
}
