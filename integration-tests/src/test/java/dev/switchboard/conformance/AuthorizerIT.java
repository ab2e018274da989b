package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.WireClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that an authorizer decides who may connect, and that later events contain the context it returned. */
@ConformanceTest
class AuthorizerIT {
    private final Stack stack;

    AuthorizerIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void t19_missingIdentitySourceIsUnauthorizedWithoutACallOfTheAuthorizer() throws IOException {
        try (Observer observer = stack.observer()) {
            assertThat(status("observer", observer.id())).isEqualTo(401);
            assertThat(status("observer", observer.id(), "token", "")).isEqualTo(401);

            try (WireClient client = stack.connect(Api.GUARDED, "observer", observer.id(), "token", "allow")) {
                client.leave();
                observer.event("$disconnect");
            }
            assertThat(observer.others()).containsExactly("$connect", "$connect");
        }
    }

    @ParameterizedTest
    @CsvSource({"unauthorized, 401", "deny, 403", "anything else, 500"})
    void t20_refusalByTheAuthorizerHasItsOwnStatus(String token, int status) throws IOException {
        try (Observer observer = stack.observer()) {
            assertThat(status("token", token, "observer", observer.id())).isEqualTo(status);

            assertThat(observer.event("$connect").text("type")).isEqualTo("REQUEST");
            assertThat(observer.others()).isEmpty();
        }
    }

    @Test
    void t21_policyWrittenForARestApiDoesNotCoverConnect() throws IOException {
        assertThat(status("token", "rest")).isEqualTo(403);
    }

    @Test
    void t22_contextIsTextInEveryEventAndConnectAlsoHasTheLatencyAsANumber() throws IOException {
        try (Observer observer = stack.observer();
                WireClient client = stack.connect(Api.GUARDED, "token", "allow", "observer", observer.id())) {
            Event asked = observer.event("$connect");
            Event connect = observer.event("$connect");
            client.text("{\"action\":\"ask\"}");
            Event message = Event.of(client.nextText());
            client.leave();
            Event disconnect = observer.event("$disconnect");

            assertThat(asked.text("type")).isEqualTo("REQUEST");
            assertThat(asked.connectionId()).isEqualTo(connect.connectionId());
            Map<String, String> context = Map.of("principalId", "user-1", "n", "3", "b", "true", "t", "text");
            assertThat(message.at("requestContext", "authorizer")).isEqualTo(context);
            assertThat(disconnect.at("requestContext", "authorizer")).isEqualTo(context);
            assertThat(connect.at("requestContext", "authorizer", "integrationLatency"))
                    .isInstanceOf(Number.class);
            assertThat(connect.keys("requestContext", "authorizer")).hasSize(context.size() + 1);
        }
    }

    @Test
    void t23_everyConnectCallsTheAuthorizerEvenWithTheSameToken() throws IOException {
        try (Observer observer = stack.observer()) {
            for (int i = 0; i < 2; i++) {
                assertThat(status("token", "deny", "observer", observer.id())).isEqualTo(403);
            }

            List<String> asked = List.of(
                    observer.event("$connect").text("type"),
                    observer.event("$connect").text("type"));
            assertThat(asked).containsExactly("REQUEST", "REQUEST");
        }
    }

    private int status(String... query) throws IOException {
        return WireClient.attempt(stack.address(Api.GUARDED, query)).status();
    }
}
