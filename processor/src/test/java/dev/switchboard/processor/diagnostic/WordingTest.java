package dev.switchboard.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void slotsAreFilledInOrder() {
        assertThat(new Wording("Route \"{}\" of {}.").fill("send", "Chat")).isEqualTo("Route \"send\" of Chat.");
    }

    @Test
    void aNameThatLooksLikeATemplateIsCopiedUnchanged() {
        assertThat(new Wording("{} and {}").fill("{}", "%s $1 \\")).isEqualTo("{} and %s $1 \\");
    }

    @Test
    void aMissingNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wording("{} and {}").fill("one"))
                .withMessageContaining("fewer names than slots");
    }

    @Test
    void anExcessNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wording("{}").fill("one", "two"))
                .withMessageContaining("more names than slots");
    }
}
