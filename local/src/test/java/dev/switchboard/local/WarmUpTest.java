package dev.switchboard.local;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void warmUpNeedsNeitherNetworkNorServer() {
        assertThatCode(WarmUp::postToNobody).doesNotThrowAnyException();
    }
}
