package dev.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.TestContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests events that are built in code, for tests or for sources other than Lambda. */
class WebSocketEventTest {
    @Test
    void hasTheValuesThatItWasBuiltWith() {
        TestContext context = new TestContext();
        NamedValues headers = NamedValues.headers(Map.of("Origin", List.of("https://a")));
        NamedValues query = NamedValues.queryParameters(Map.of("room", List.of("lobby")));

        WebSocketEvent event = WebSocketEvent.on("say")
                .connectionId("c=")
                .messageId("m=")
                .requestId("r=")
                .stage("dev")
                .apiId("a1")
                .domainName("ws.example.com")
                .sourceIp("192.0.2.1")
                .userAgent("client/1")
                .connectedAt(Instant.ofEpochMilli(1))
                .requestTime(Instant.ofEpochMilli(2))
                .headers(headers)
                .queryParameters(query)
                .authorizer(Map.of("principalId", "alice"))
                .stageVariables(Map.of("table", "t"))
                .body("hello")
                .disconnectReason(new DisconnectReason(1000, "bye"))
                .lambdaContext(context)
                .build();

        assertThat(event.routeKey()).isEqualTo("say");
        assertThat(event.eventType()).isEqualTo(EventType.MESSAGE);
        assertThat(event.connectionId()).isEqualTo("c=");
        assertThat(event.messageId()).isEqualTo("m=");
        assertThat(event.requestId()).isEqualTo("r=");
        assertThat(event.stage()).isEqualTo("dev");
        assertThat(event.apiId()).isEqualTo("a1");
        assertThat(event.domainName()).isEqualTo("ws.example.com");
        assertThat(event.sourceIp()).isEqualTo("192.0.2.1");
        assertThat(event.userAgent()).contains("client/1");
        assertThat(event.connectedAt()).isEqualTo(Instant.ofEpochMilli(1));
        assertThat(event.requestTime()).isEqualTo(Instant.ofEpochMilli(2));
        assertThat(event.headers()).isSameAs(headers);
        assertThat(event.queryParameters()).isSameAs(query);
        assertThat(event.authorizer()).isEqualTo(Map.of("principalId", "alice"));
        assertThat(event.principalId()).contains("alice");
        assertThat(event.stageVariables()).isEqualTo(Map.of("table", "t"));
        assertThat(event.body()).isEqualTo("hello");
        assertThat(event.disconnectReason()).contains(new DisconnectReason(1000, "bye"));
        assertThat(event.lambdaContext()).containsSame(context);
    }

    @Test
    void valuesThatAreNotSetAreEmpty() {
        WebSocketEvent event = WebSocketEvent.on("say").build();

        assertThat(event.connectionId()).isEmpty();
        assertThat(event.messageId()).isEmpty();
        assertThat(event.requestId()).isEmpty();
        assertThat(event.stage()).isEmpty();
        assertThat(event.apiId()).isEmpty();
        assertThat(event.domainName()).isEmpty();
        assertThat(event.sourceIp()).isEmpty();
        assertThat(event.userAgent()).isEmpty();
        assertThat(event.connectedAt()).isEqualTo(Instant.EPOCH);
        assertThat(event.requestTime()).isEqualTo(Instant.EPOCH);
        assertThat(event.principalId()).isEmpty();
        assertThat(event.body()).isEmpty();
        assertThat(event.disconnectReason()).isEmpty();
        assertThat(event.lambdaContext()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"$connect,CONNECT", "$disconnect,DISCONNECT", "$default,MESSAGE", "say,MESSAGE"})
    void derivesTheTypeFromTheRouteKeyUnlessItIsSet(String routeKey, EventType type) {
        assertThat(WebSocketEvent.on(routeKey).build().eventType()).isEqualTo(type);
        assertThat(WebSocketEvent.on(routeKey)
                        .eventType(EventType.CONNECT)
                        .build()
                        .eventType())
                .isEqualTo(EventType.CONNECT);
    }

    @Test
    void copiesTheMapsThatItIsBuiltWith() {
        Map<String, String> authorizer = new HashMap<>(Map.of("principalId", "alice"));
        WebSocketEvent event = WebSocketEvent.on("say")
                .authorizer(authorizer)
                .stageVariables(authorizer)
                .build();
        authorizer.clear();

        assertThat(event.principalId()).contains("alice");
        assertThat(event.stageVariables()).hasSize(1);
    }

    @Test
    void toStringIdentifiesTheEventWithoutTheClientsData() {
        assertThat(WebSocketEvent.on("say")
                        .connectionId("c=")
                        .requestId("r=")
                        .body("secret")
                        .build())
                .hasToString("WebSocketEvent[MESSAGE say, connectionId=c=, requestId=r=]");
    }
}
