package dev.switchboard.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionErrorReaderTest {

    @Test
    void typeAndMessageAreReadInAnyOrder() {
        assertThat(read("{\"stackTrace\":[\"a\"],\"cause\":{\"errorType\":\"C\"},"
                        + "\"errorMessage\":\"boom\",\"errorType\":\"E\"}"))
                .hasToString("E: boom");
        assertThat(read("{\"errorType\":\"E\",\"errorMessage\":null}")).hasToString("E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "boom", "[", "{\"x\":"})
    void unreadableReportIsStillAFailure(String report) {
        assertThat(read(report).type()).isEqualTo("Runtime.Unknown");
    }

    private static FunctionError read(String report) {
        return FunctionErrorReader.read(report.getBytes(UTF_8));
    }
}
