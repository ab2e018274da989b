package dev.switchboard.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.switchboard.ConnectResult;
import dev.switchboard.DisconnectReason;
import dev.switchboard.EventFixtures;
import dev.switchboard.EventType;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.fixtures.TestContext;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Tests the conversion to and from the event class of the AWS library. */
class AwsLibraryTypesTest {
    static final List<String> ALL = EventFixtures.ALL;

    /**
     * Compares the converted event with the event that Lambda itself would pass to a handler of the library's events.
     */
    @ParameterizedTest
    @FieldSource("ALL")
    void convertsAnEventLikeLambdasOwnSerializer(String fixture) {
        byte[] json = EventFixtures.bytes(fixture);

        assertThat(EventFixtures.aws(EventReader.read(json, null)))
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringFieldsMatchingRegexes(".*[hH]eaders", ".*Parameters", "stageVariables", ".*authorizer")
                .isEqualTo(byLambda(json));
        assertThat(maps(EventFixtures.aws(EventReader.read(json, null)))).isEqualTo(maps(byLambda(json)));
    }

    /** The library's class cannot hold the reason of a disconnect. All other values are kept. */
    @ParameterizedTest
    @FieldSource("ALL")
    void convertsAnEventFromLambdasSerializerToTheOneReadFromTheJson(String fixture) {
        byte[] json = EventFixtures.bytes(fixture);

        assertThat(AwsLibraryTypes.read(byLambda(json), null))
                .usingRecursiveComparison()
                .ignoringFields("disconnectReason")
                .isEqualTo(EventReader.read(json, null));
    }

    @Test
    void headerNamesAreCaseInsensitive() {
        APIGatewayV2WebSocketEvent event = EventFixtures.aws(EventReader.read(EventFixtures.bytes("connect"), null));

        assertThat(event.getHeaders()).containsEntry("sec-websocket-protocol", "chat.v2, chat.v1");
        assertThat(event.getMultiValueHeaders()).containsEntry("SEC-WEBSOCKET-PROTOCOL", List.of("chat.v2, chat.v1"));
    }

    @Test
    void convertsStageVariablesInBothDirections() {
        APIGatewayV2WebSocketEvent event = EventFixtures.aws(WebSocketEvent.on("$connect")
                .stageVariables(Map.of("table", "a"))
                .build());

        assertThat(event.getStageVariables()).isEqualTo(Map.of("table", "a"));
        assertThat(AwsLibraryTypes.read(event, null).stageVariables()).isEqualTo(Map.of("table", "a"));
    }

    /** An event that was built in code may have no values. */
    @Test
    void convertsAnAwsEventWithoutValuesToAnEmptyEvent() {
        TestContext context = new TestContext();

        WebSocketEvent event = AwsLibraryTypes.read(new APIGatewayV2WebSocketEvent(), context);

        assertThat(event.lambdaContext()).containsSame(context);
        assertThat(event.routeKey()).isEmpty();
        assertThat(event.connectionId()).isEmpty();
        assertThat(event.body()).isEmpty();
        assertThat(event.headers().names()).isEmpty();
        assertThat(event.queryParameters().names()).isEmpty();
        assertThat(event.stageVariables()).isEmpty();
    }

    @Test
    void derivesTheTypeFromTheRouteIfTheAwsEventHasNone() {
        assertThat(AwsLibraryTypes.read(onRoute("$disconnect"), null).eventType())
                .isEqualTo(EventType.DISCONNECT);
        APIGatewayV2WebSocketEvent named = onRoute("anything");
        named.getRequestContext().setEventType("CONNECT");

        assertThat(AwsLibraryTypes.read(named, null).eventType()).isEqualTo(EventType.CONNECT);
    }

    @Test
    void convertsAnIncompleteIdentity() {
        APIGatewayV2WebSocketEvent event = onRoute("say");
        event.getRequestContext().setIdentity(new APIGatewayV2WebSocketEvent.RequestIdentity());

        assertThat(AwsLibraryTypes.read(event, null).sourceIp()).isEmpty();
        assertThat(AwsLibraryTypes.read(event, null).userAgent()).isEmpty();
    }

    @Test
    void fallsBackToSingleValuesIfThereAreNoLists() {
        APIGatewayV2WebSocketEvent event = onRoute("$connect");
        event.setHeaders(Map.of("Origin", "https://a"));
        event.setQueryStringParameters(Map.of("room", "lobby"));

        WebSocketEvent read = AwsLibraryTypes.read(event, null);

        assertThat(read.headers().all("origin")).containsExactly("https://a");
        assertThat(read.queryParameters().all("room")).containsExactly("lobby");
    }

    @Test
    void leavesOutNullValues() {
        APIGatewayV2WebSocketEvent event = onRoute("$connect");
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("Cookie", null);
        headers.put("Origin", Arrays.asList(null, "https://a"));
        event.setMultiValueHeaders(headers);
        Map<String, String> query = new HashMap<>();
        query.put("room", null);
        query.put("user", "alice");
        event.setQueryStringParameters(query);
        Map<String, Object> authorizer = new HashMap<>();
        authorizer.put("principalId", "alice");
        authorizer.put("level", 3);
        authorizer.put("none", null);
        event.getRequestContext().setAuthorizer(authorizer);

        WebSocketEvent read = AwsLibraryTypes.read(event, null);

        assertThat(read.headers().names()).containsExactly("Origin");
        assertThat(read.headers().all("Origin")).containsExactly("https://a");
        assertThat(read.queryParameters().names()).containsExactly("user");
        assertThat(read.authorizer()).isEqualTo(Map.of("principalId", "alice", "level", "3"));
    }

    @Test
    void setsTheRequestTimeInBothForms() {
        APIGatewayV2WebSocketEvent.RequestContext context = EventFixtures.aws(WebSocketEvent.on("say")
                        .requestId("r=")
                        .requestTime(Instant.parse("2026-03-09T07:05:03.250Z"))
                        .connectedAt(Instant.ofEpochMilli(7))
                        .disconnectReason(new DisconnectReason(1000, ""))
                        .build())
                .getRequestContext();

        assertThat(context.getRequestTime()).isEqualTo("09/Mar/2026:07:05:03 +0000");
        assertThat(context.getRequestTimeEpoch()).isEqualTo(1773039903250L);
        assertThat(context.getConnectedAt()).isEqualTo(7);
        assertThat(context.getExtendedRequestId()).isEqualTo("r=");
        assertThat(context.getMessageId()).isNull();
    }

    @Test
    void convertsAResponseWithOnlyTheValuesThatItHas() {
        APIGatewayV2WebSocketResponse plain = AwsLibraryTypes.write(WebSocketResponse.status(204));
        assertThat(plain.getStatusCode()).isEqualTo(204);
        assertThat(plain.getBody()).isNull();
        assertThat(plain.getHeaders()).isNull();

        assertThat(AwsLibraryTypes.write(WebSocketResponse.ok("{}")).getBody()).isEqualTo("{}");
        assertThat(AwsLibraryTypes.write(
                                ConnectResult.accept().withSubprotocol("chat").toResponse())
                        .getHeaders())
                .isEqualTo(Map.of("Sec-WebSocket-Protocol", "chat"));
    }

    private static APIGatewayV2WebSocketEvent onRoute(String routeKey) {
        var context = new APIGatewayV2WebSocketEvent.RequestContext();
        context.setRouteKey(routeKey);
        APIGatewayV2WebSocketEvent event = new APIGatewayV2WebSocketEvent();
        event.setRequestContext(context);
        return event;
    }

    private static APIGatewayV2WebSocketEvent byLambda(byte[] json) {
        PojoSerializer<APIGatewayV2WebSocketEvent> serializer = LambdaEventSerializers.serializerFor(
                APIGatewayV2WebSocketEvent.class, AwsLibraryTypesTest.class.getClassLoader());
        return serializer.fromJson(new ByteArrayInputStream(json));
    }

    /**
     * Returns the maps of an event in a form in which only their content is compared, not their class. Values of an
     * authorizer become text.
     */
    private static List<Object> maps(APIGatewayV2WebSocketEvent event) {
        Map<String, String> authorizer = new HashMap<>();
        if (event.getRequestContext().getAuthorizer() != null) {
            event.getRequestContext().getAuthorizer().forEach((name, value) -> authorizer.put(name, "" + value));
        }
        return Arrays.asList(
                event.getHeaders(),
                event.getMultiValueHeaders(),
                event.getQueryStringParameters(),
                event.getMultiValueQueryStringParameters(),
                event.getStageVariables(),
                event.getRequestContext().getAuthorizer() == null,
                authorizer);
    }
}
