package dev.switchboard.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.ClientErrorException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests each converter with valid text, and the error for invalid text. */
class TextConvertersTest {
    private enum Color {
        RED,
        GREEN
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(TextConverters.STRING, " a ", " a "),
                Arguments.of(TextConverters.BYTE, "-128", Byte.MIN_VALUE),
                Arguments.of(TextConverters.SHORT, "32767", Short.MAX_VALUE),
                Arguments.of(TextConverters.INTEGER, "-2147483648", Integer.MIN_VALUE),
                Arguments.of(TextConverters.LONG, "9223372036854775807", Long.MAX_VALUE),
                Arguments.of(TextConverters.FLOAT, "0.1", 0.1f),
                Arguments.of(TextConverters.DOUBLE, "-1e300", -1e300),
                Arguments.of(TextConverters.BOOLEAN, "true", true),
                Arguments.of(TextConverters.BOOLEAN, "false", false),
                Arguments.of(TextConverters.CHARACTER, "ü", 'ü'),
                Arguments.of(TextConverters.UUID, "00000000-0000-0001-0000-000000000002", new UUID(1, 2)),
                Arguments.of(TextConverters.INSTANT, "1970-01-01T00:00:00Z", Instant.EPOCH),
                Arguments.of(TextConverters.enumeration(Color.class), "GREEN", Color.GREEN));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void convertsText(TextConverter<Object> converter, String text, Object value) {
        assertThat(new TextValue("Header \"x\"", text).as(converter)).isEqualTo(value);
        assertThat(new TextValue("Header \"x\"", text).orNull(converter)).isEqualTo(value);
        assertThat(new TextValue("Header \"x\"", text).optional(converter)).contains(value);
        assertThat(new TextValue("Header \"x\"", null).orDefault(text).as(converter))
                .isEqualTo(value);
        assertThat(new TextList("Header \"x\"", List.of(text, text)).as(converter))
                .containsExactly(value, value);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(TextConverters.BYTE, "128", "a whole number from -128 to 127"),
                Arguments.of(TextConverters.SHORT, "32768", "a whole number from -32768 to 32767"),
                Arguments.of(TextConverters.INTEGER, "1.0", "a whole number from -2147483648 to 2147483647"),
                Arguments.of(TextConverters.LONG, "9223372036854775808", "a whole number"),
                Arguments.of(TextConverters.FLOAT, "1e39", "a number"),
                Arguments.of(TextConverters.FLOAT, "one", "a number"),
                Arguments.of(TextConverters.DOUBLE, "1e309", "a number"),
                Arguments.of(TextConverters.DOUBLE, "", "a number"),
                Arguments.of(TextConverters.BOOLEAN, "TRUE", "true or false"),
                Arguments.of(TextConverters.CHARACTER, "", "a single character"),
                Arguments.of(TextConverters.CHARACTER, "ab", "a single character"),
                Arguments.of(TextConverters.UUID, "1-1-1-1-1", "a UUID"),
                Arguments.of(TextConverters.UUID, "00000000-0000-0001-0000-00000000000g", "a UUID"),
                Arguments.of(TextConverters.INSTANT, "1970-01-01", "an instant such as 2026-01-31T12:00:00Z"),
                Arguments.of(TextConverters.enumeration(Color.class), "green", "one of RED, GREEN"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAnyOtherTextAndNamesWhatIsExpected(TextConverter<Object> converter, String text, String expectation) {
        assertThatThrownBy(() -> new TextValue("Header \"x\"", text).as(converter))
                .isInstanceOf(ClientErrorException.class)
                .hasMessage("Header \"x\" must be " + expectation + ".");
        assertThatThrownBy(() -> new TextValue("Header \"x\"", null).as(converter))
                .isInstanceOf(ClientErrorException.class)
                .hasMessage("Header \"x\" is missing; it must be " + expectation + ".");
    }

    @Test
    void prefersTheGivenTextToTheDefault() {
        assertThat(new TextValue("x", "1").orDefault("2").asInt()).isEqualTo(1);
        assertThat(new TextList("x", List.of("1")).orDefault("2").as(TextConverters.INTEGER))
                .containsExactly(1);
    }
}
