package dev.switchboard.local;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void postToNobodyNeedsNoNetworkAndNoServer() {
        assertThatCode(WarmUp::postToNobody).doesNotThrowAnyException();
    }
}
