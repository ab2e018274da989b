package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that strings in the user's source reach the running handler unchanged, whatever characters they contain. */
class OddTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u2028",
                "\u2029",
                "\u2028\u2029\"\\\n\r\t",
                "\u0085",
                "\u000b\f\u0001\u007f",
                "\"",
                "\\",
                "\\u2028",
                "$L $S $$ $T $[ $]",
                "%s {}",
                "*/ // @",
                "\u00e9\ud83d\ude00",
                "\u202e\ufeff\uffff",
                "\r\n"
            })
    void reachesTheHandlerUnchanged(String odd) throws Exception {
        RunningHandler handler = RunningHandler.of(Compiling.source("""
                package example;

                import dev.switchboard.annotation.*;
                import dev.switchboard.json.*;

                class Routes {
                    static final String ODD = %1$s;

                    sealed interface Shape permits Round, Flat {}

                    @WebSocketMessage(ODD)
                    record Round(@DefaultValue(ODD) String text) implements Shape {}

                    @WebSocketMessage("flat")
                    record Flat() implements Shape {}

                    @WebSocketRoute("$connect")
                    void connect(@QueryParam(ODD) @DefaultValue(ODD) String text) {
                        if (!text.equals(ODD)) {
                            throw new IllegalStateException();
                        }
                    }

                    @WebSocketRoute(ODD)
                    void route(Round round) {
                        String json = Json.write(round, Routes_RoundJson.CODEC);
                        if (!round.text().equals(ODD) || !Json.read(json, Routes_ShapeJson.CODEC).equals(round)) {
                            throw new IllegalStateException();
                        }
                    }

                    @WebSocketRoute("shape")
                    void shape(Shape shape) {}
                }
                """.formatted(literal("x" + odd + "y")))
                .withOptions("-Xlint:all,-processing", "-Werror"));

        assertThat(handler.connect()).contains("200");
        assertThat(handler.message("x" + odd + "y", "{}")).contains("200");
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars()
                .forEach(c -> literal.append(
                        c == '"' || c == '\\' || c == '\n' || c == '\r'
                                ? String.format("\\%03o", c)
                                : String.format("\\u%04x", c)));
        return literal.append('"').toString();
    }
}
