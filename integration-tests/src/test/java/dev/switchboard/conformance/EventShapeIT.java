package dev.switchboard.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.fixtures.WireClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that events have the same keys as those of API Gateway, in the same order, and ids of the same form. */
@ConformanceTest
class EventShapeIT {
    private final Stack stack;

    EventShapeIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void t63_idsHaveTheFormOfApiGatewaysIds() throws IOException {
        for (Event event : eventsOfALife()) {
            assertThat(event.connectionId()).matches("[A-Za-z0-9_-]{15,}=+");
            assertThat(event.text("requestContext", "requestId")).matches("[A-Za-z0-9_-]{15,}=+");
            assertThat(event.text("requestContext", "extendedRequestId"))
                    .isEqualTo(event.text("requestContext", "requestId"));
        }
        Event message = eventsOfALife().get(1);
        assertThat(tail(message.text("requestContext", "messageId"))).isEqualTo(tail(message.connectionId()));
    }

    @Test
    void t64_keysAndTheirOrderAreThoseOfRealEvents() throws IOException {
        List<Event> events = eventsOfALife();

        assertThat(events.get(0).keys())
                .containsExactly(
                        "headers",
                        "multiValueHeaders",
                        "queryStringParameters",
                        "multiValueQueryStringParameters",
                        "requestContext",
                        "isBase64Encoded");
        assertThat(events.get(1).keys()).containsExactly("requestContext", "body", "isBase64Encoded");
        assertThat(events.get(2).keys())
                .containsExactly("headers", "multiValueHeaders", "requestContext", "isBase64Encoded");
        assertThat(events.get(0).keys("requestContext")).isEqualTo(context(List.of(), List.of()));
        assertThat(events.get(1).keys("requestContext")).isEqualTo(context(List.of("messageId"), List.of()));
        assertThat(events.get(2).keys("requestContext"))
                .isEqualTo(context(List.of("disconnectStatusCode"), List.of("disconnectReason")));
    }

    @Test
    void t64_propertiesOfTheConnectionAreTheSameInAllItsEvents() throws IOException {
        List<Event> events = eventsOfALife();

        for (Event event : events) {
            assertThat(event.connectionId()).isEqualTo(events.get(0).connectionId());
            assertThat(event.text("requestContext", "connectedAt"))
                    .isEqualTo(events.get(0).text("requestContext", "connectedAt"));
            assertThat(event.at("requestContext", "identity"))
                    .isEqualTo(events.get(0).at("requestContext", "identity"));
            assertThat(event.keys("requestContext", "identity")).containsExactly("userAgent", "sourceIp");
            assertThat(event.text("requestContext", "domainName"))
                    .isEqualTo(stack.address().getRawAuthority());
            assertThat(event.text("requestContext", "messageDirection")).isEqualTo("IN");
            assertThat(event.text("requestContext", "requestTime"))
                    .matches("\\d\\d/[A-Z][a-z][a-z]/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
            assertThat(event.text("isBase64Encoded")).isEqualTo("false");
            assertThat("/" + event.text("requestContext", "stage"))
                    .isEqualTo(stack.callbacks().endpoint().getRawPath());
        }
        assertThat(events)
                .extracting(event -> event.text("requestContext", "eventType"))
                .containsExactly("CONNECT", "MESSAGE", "DISCONNECT");
    }

    private List<Event> eventsOfALife() throws IOException {
        try (Observer observer = stack.observer();
                WireClient client =
                        WireClient.connect(stack.address(Api.FULL, "observer", observer.id()), "User-Agent: test/1")) {
            client.text("hello");
            client.nextText();
            client.leave();
            return List.of(observer.event("$connect"), observer.event("$default"), observer.event("$disconnect"));
        }
    }

    private static List<String> context(List<String> third, List<String> afterDirection) {
        List<String> keys = new ArrayList<>(List.of("routeKey"));
        keys.addAll(third);
        keys.addAll(List.of("eventType", "extendedRequestId", "requestTime", "messageDirection"));
        keys.addAll(afterDirection);
        keys.addAll(List.of("stage", "connectedAt", "requestTimeEpoch", "identity", "requestId", "domainName"));
        keys.addAll(List.of("connectionId", "apiId"));
        return keys;
    }

    private static byte[] tail(String id) {
        byte[] bytes = Base64.getUrlDecoder().decode(id);
        return Arrays.copyOfRange(bytes, 8, 11);
    }
}
