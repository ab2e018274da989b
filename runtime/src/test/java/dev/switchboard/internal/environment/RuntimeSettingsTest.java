package dev.switchboard.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.connection.ConnectionLifetimes;
import dev.switchboard.internal.EnvironmentVariables;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuntimeSettingsTest {
    @Test
    void readsTheCallbackEndpointFromItsVariable() {
        assertThat(configured("WEBSOCKET_API_ENDPOINT", "https://ws.example.com")
                        .callbackEndpoint()
                        .require())
                .isEqualTo(URI.create("https://ws.example.com"));
    }

    @Test
    void takesTheCallbackEndpointFromAnEventWithTheApisOwnDomain() {
        CallbackEndpoint endpoint = settings(Map.of()).callbackEndpoint();
        endpoint.learn("a1b2.execute-api.eu-central-1.amazonaws.com", "a1b2", "dev");

        assertThat(endpoint.require()).isEqualTo(URI.create("https://a1b2.execute-api.eu-central-1.amazonaws.com/dev"));
    }

    @Test
    void doesNotTakeTheCallbackEndpointFromACustomDomain() {
        CallbackEndpoint endpoint = settings(Map.of()).callbackEndpoint();
        endpoint.learn("ws.example.com", "a1b2", "dev");
        endpoint.learn("", "", "");
        endpoint.learn("a1b2.execute-api.[bad host", "a1b2", "dev");

        assertThatThrownBy(endpoint::require)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The callback endpoint is unknown. Set the environment variable WEBSOCKET_API_ENDPOINT:"
                        + " https://<api>.execute-api.<region>.amazonaws.com/<stage>, or"
                        + " https://<domain>[/<base path>], without the stage, for a custom domain.");
    }

    @Test
    void prefersTheConfiguredEndpointToEvents() {
        CallbackEndpoint endpoint = configured("WEBSOCKET_API_ENDPOINT", "https://ws.example.com/chat")
                .callbackEndpoint();
        endpoint.learn("a1b2.execute-api.eu-central-1.amazonaws.com", "a1b2", "dev");

        assertThat(endpoint.require()).isEqualTo(URI.create("https://ws.example.com/chat"));
    }

    @Test
    void refusesTheClientsAddressAsTheCallbackEndpoint() {
        assertThatThrownBy(() -> configured("WEBSOCKET_API_ENDPOINT", "wss://ws.example.com/dev")
                        .callbackEndpoint())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not \"wss://ws.example.com/dev\"")
                .hasMessageContaining("A wss address is only for clients.");
    }

    @Test
    void namesTheMissingVariableWhenTheTableIsNeeded() {
        assertThatThrownBy(() -> configured("CONNECTIONS_TABLE", " ").connectionsTable())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The environment variable CONNECTIONS_TABLE is not set. Set it to the name of the DynamoDB"
                        + " table of connections. If this API does not keep connections, use"
                        + " @WebSocketApi(connections = NONE) or RouteTable.withoutConnections().");
    }

    @Test
    void readsTheLifetimesFromTheirVariables() {
        assertThat(settings(Map.of()).connectionLifetimes()).isEqualTo(ConnectionLifetimes.DEFAULT);
        assertThat(settings(Map.of("CONNECTION_TTL_SECONDS", "60", "CONNECTION_MAX_TTL_SECONDS", "120"))
                        .connectionLifetimes())
                .isEqualTo(new ConnectionLifetimes(Duration.ofMinutes(1), Duration.ofMinutes(2)));
        for (String none : List.of("ten", "0", "-5", "1.5")) {
            assertThatThrownBy(() -> configured("CONNECTION_TTL_SECONDS", none).connectionLifetimes())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The environment variable CONNECTION_TTL_SECONDS must be a whole number of seconds, at"
                            + " least 1, not \"" + none + "\".");
        }
    }

    @Test
    void namesTheVariableWithAnInvalidAddress() {
        assertThatThrownBy(() -> configured("WEBSOCKET_API_ENDPOINT", "https://x/my stage")
                        .callbackEndpoint())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The environment variable WEBSOCKET_API_ENDPOINT must be an address such as https://host/path,"
                                + " not \"https://x/my stage\".");
        assertThat(configured("WEBSOCKET_API_ENDPOINT", "HTTPS://ws.example.com")
                        .callbackEndpoint()
                        .require())
                .isEqualTo(URI.create("HTTPS://ws.example.com"));
    }

    private static RuntimeSettings configured(String name, String value) {
        return settings(Map.of(name, value));
    }

    private static RuntimeSettings settings(Map<String, String> variables) {
        return new RuntimeSettings(new EnvironmentVariables(variables));
    }

    @Test
    void readsNumbersFromTheirVariables() {
        RuntimeSettings unset = settings(Map.of());
        assertThat(unset.aws().broadcastConcurrency()).isEqualTo(32);
        assertThat(unset.scanSegments()).isEqualTo(1);
        RuntimeSettings set =
                settings(Map.of("SWITCHBOARD_BROADCAST_CONCURRENCY", "8", "SWITCHBOARD_SCAN_SEGMENTS", "4"));
        assertThat(set.aws().broadcastConcurrency()).isEqualTo(8);
        assertThat(set.scanSegments()).isEqualTo(4);
        for (String wrong : List.of("many", "0", "-1", "2147483648")) {
            assertThatThrownBy(
                            () -> configured("SWITCHBOARD_SCAN_SEGMENTS", wrong).scanSegments())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The environment variable SWITCHBOARD_SCAN_SEGMENTS must be a whole number, at least 1,"
                            + " not \"" + wrong + "\".");
        }
    }
}
