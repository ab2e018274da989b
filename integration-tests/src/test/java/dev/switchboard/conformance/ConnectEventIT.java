package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.WireClient;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the {@code $connect} event contains the query, the headers and the identity of the handshake. */
@ConformanceTest
class ConnectEventIT {
    private final Stack stack;

    ConnectEventIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void t14_repeatedQueryParameterHasItsLastValueAndTheListOfAllValues() throws IOException {
        Event connect = connect("&p=1&p=2&text=a%20b%2Bc");

        assertThat(connect.text("queryStringParameters", "p")).isEqualTo("2");
        assertThat(connect.at("multiValueQueryStringParameters", "p")).isEqualTo(List.of("1", "2"));
        assertThat(connect.text("queryStringParameters", "text")).isEqualTo("a b+c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "?"})
    void t15_bothQueryKeysAreAbsentIfThereIsNoQuery(String end) throws IOException {
        try (Observer observer = stack.observer()) {
            String instructions = Instructions.HEADER + ": {\"observer\":\"" + observer.id() + "\"}";
            WireClient.attempt(URI.create(stack.address() + end), instructions);

            assertThat(observer.event("$connect").keys())
                    .containsExactly("headers", "multiValueHeaders", "requestContext", "isBase64Encoded");
        }
    }

    @Test
    void t16_connectHasTheClientsHeadersExceptThoseThatTheFirstHopReplaces() throws IOException {
        Event connect = connect("", "X-Custom: one", "X-Custom: 2", "Origin: https://example.com");

        assertThat(connect.keys("headers"))
                .contains("Host", "Origin", "Sec-WebSocket-Key", "Sec-WebSocket-Version", "X-Custom")
                .contains("X-Amzn-Trace-Id", "X-Forwarded-For", "X-Forwarded-Port", "X-Forwarded-Proto")
                .doesNotContain("Connection", "Upgrade", "connection", "upgrade");
        assertThat(connect.at("multiValueHeaders", "X-Custom")).isEqualTo(List.of("one", "2"));
        assertThat(connect.text("headers", "X-Forwarded-Proto")).isEqualTo("https");
        assertThat(connect.text("headers", "X-Forwarded-Port")).isEqualTo("443");
        assertThat(connect.keys()).doesNotContain("body", "path", "httpMethod", "resource", "version");
        assertThat(connect.has("requestContext", "messageId")).isFalse();
    }

    @Test
    void t17_identityHasOnlyTheAddressIfThereIsNoUserAgent() throws IOException {
        assertThat(connect("").keys("requestContext", "identity")).containsExactly("sourceIp");
        assertThat(connect("", "User-Agent: test/1").text("requestContext", "identity", "userAgent"))
                .isEqualTo("test/1");
    }

    private Event connect(String moreOfTheQuery, String... headers) throws IOException {
        try (Observer observer = stack.observer()) {
            URI address = stack.address(Api.FULL, "observer", observer.id());
            assertThat(WireClient.attempt(URI.create(address + moreOfTheQuery), headers)
                            .status())
                    .isEqualTo(101);
            return observer.event("$connect");
        }
    }
}
