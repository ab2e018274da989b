package dev.switchboard.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.connection.Connection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayIdentityTest {
    private static final Connection NOBODYS = of(Optional.empty());
    private static final Connection DEV = of(Optional.of("api/dev"));
    private static final Connection LIVE = of(Optional.of("api/live"));

    @Test
    void distinguishesItsOwnConnectionsFromForeignOnes() {
        GatewayIdentity dev = GatewayIdentity.of("api/dev");

        assertThat(dev.isForeign(LIVE)).isTrue();
        assertThat(dev.isForeign(DEV)).isFalse();
        assertThat(dev.isForeign(NOBODYS)).isFalse();
        assertThat(dev.owns(LIVE)).isFalse();
        assertThat(dev.owns(DEV)).isTrue();
        assertThat(dev.owns(NOBODYS)).isTrue();
    }

    @Test
    void treatsAConnectionAsNeitherForeignNorItsOwnIfTheIdentityIsUnknown() {
        GatewayIdentity unknown = GatewayIdentity.unknown();

        assertThat(unknown.isForeign(LIVE)).isFalse();
        assertThat(unknown.owns(LIVE)).isFalse();
        assertThat(unknown.owns(NOBODYS)).isTrue();
    }

    @Test
    void takesTheFirstIdentityAndReportsEventsOfAnotherGateway() {
        GatewayIdentity identity = GatewayIdentity.unknown();

        assertThat(identity.learn("", "dev")).isTrue();
        assertThat(identity.learn("api", "")).isTrue();
        assertThat(identity.id()).isEmpty();
        assertThat(identity.learn("api", "dev")).isTrue();
        assertThat(identity.id()).contains("api/dev");
        assertThat(identity.learn("api", "dev")).isTrue();
        assertThat(identity.learn("api", "liv")).isFalse();
        assertThat(identity.learn("ap", "idev")).isFalse();
        assertThat(identity.learn("api", "live")).isFalse();
        assertThat(identity.learn("", "")).isTrue();
        assertThat(identity.id()).contains("api/dev");
    }

    @Test
    void toStringContainsTheIdentity() {
        assertThat(GatewayIdentity.of("api/dev")).hasToString("GatewayIdentity[api/dev]");
    }

    private static Connection of(Optional<String> gateway) {
        return new Connection("c=", Optional.empty(), Instant.EPOCH, Instant.EPOCH, Map.of(), gateway);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a1b2c3d4e5", "/live", "a1b2c3d4e5/", "a/b/c", "https://a1b2c3d4e5/live"})
    void refusesAnIdentityOfADifferentForm(String id) {
        assertThatThrownBy(() -> GatewayIdentity.of(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<apiId>/<stage>")
                .hasMessageContaining("WEBSOCKET_GATEWAY_ID");
    }
}
