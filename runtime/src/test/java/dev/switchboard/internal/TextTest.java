package dev.switchboard.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private enum Color {
        RED,
        GREEN
    }

    private enum Nothing {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "\u007f",
                "\u0080",
                "\u07ff",
                "\u0800",
                "\uffff",
                "😀",
                "a😀b",
                "\ud83d",
                "\ud83dx",
                "\ude00",
                "\ude00\ud83d",
                "😀\ud83d",
                "\ud83d😀"
            })
    void countsTheBytesOfTextInUtf8(String text) {
        assertThat(Text.utf8Length(text)).isEqualTo(text.getBytes(UTF_8).length);
    }

    @Test
    void listsTheConstantsInOrder() {
        assertThat(Text.oneOf(Color.class)).isEqualTo("one of RED, GREEN");
        assertThat(Text.oneOf(Nothing.class)).isEqualTo("one of ");
    }
}
