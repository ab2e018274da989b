package dev.switchboard.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.switchboard.ClientErrorException;
import dev.switchboard.ConnectResult;
import dev.switchboard.DisconnectReason;
import dev.switchboard.NamedValues;
import dev.switchboard.RecordingGateway;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.JsonReader;
import dev.switchboard.json.JsonWriter;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class RouteCallTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private enum Color {
        RED,
        GREEN
    }

    private final InMemoryConnectionStore store = new InMemoryConnectionStore(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void convertsTextToTheTypeOfTheParameter() {
        RouteCall call = connect(Map.of(
                "text", List.of("a b"),
                "int", List.of("-7"),
                "real", List.of("1.5"),
                "flag", List.of("true"),
                "char", List.of("x"),
                "color", List.of("GREEN"),
                "uuid", List.of("6f6a1b9e-0000-4000-8000-000000000000"),
                "time", List.of("2026-01-31T12:00:00Z"),
                "many", List.of("1", "2")));

        assertThat(call.queryParam("text").asString()).isEqualTo("a b");
        assertThat(call.queryParam("int").asInt()).isEqualTo(-7);
        assertThat(call.queryParam("int").asLong()).isEqualTo(-7L);
        assertThat(call.queryParam("int").asShort()).isEqualTo((short) -7);
        assertThat(call.queryParam("int").asByte()).isEqualTo((byte) -7);
        assertThat(call.queryParam("real").asDouble()).isEqualTo(1.5);
        assertThat(call.queryParam("real").asFloat()).isEqualTo(1.5f);
        assertThat(call.queryParam("flag").asBoolean()).isTrue();
        assertThat(call.queryParam("char").asChar()).isEqualTo('x');
        assertThat(call.queryParam("color").asEnum(Color.class)).isEqualTo(Color.GREEN);
        assertThat(call.queryParam("uuid").asUuid()).isEqualTo(UUID.fromString("6f6a1b9e-0000-4000-8000-000000000000"));
        assertThat(call.queryParam("time").asInstant()).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(call.queryParams("many").as(TextConverters.INTEGER)).containsExactly(1, 2);
        assertThat(call.queryParam("many").asInt())
                .as("the last value, as in API Gateway's single-value map")
                .isEqualTo(2);
    }

    @Test
    void bindsAbsentValuesAsTheParameterAllows() {
        RouteCall call = connect(Map.of());

        assertThat(call.queryParam("x").optional(TextConverters.STRING)).isEmpty();
        assertThat(call.queryParam("x").orNull(TextConverters.INTEGER)).isNull();
        assertThat(call.queryParam("x").orDefault("3").asInt()).isEqualTo(3);
        assertThat(call.queryParams("x").as(TextConverters.INTEGER)).isEmpty();
        assertThat(call.queryParams("x").orDefault("3").as(TextConverters.INTEGER))
                .containsExactly(3);
    }

    @Test
    void namesTheMissingOrWrongParameterButNeverItsValue() {
        RouteCall call = connect(Map.of("n", List.of("secret"), "big", List.of("300"), "odd", List.of("1-1-1-1-1")));

        refuses(() -> call.queryParam("x").asString(), "Query parameter \"x\" is missing; it must be text.");
        refuses(() -> call.header("Origin").asString(), "Header \"Origin\" is missing; it must be text.");
        refuses(
                () -> call.authorizerContext("t").asInt(),
                "Authorizer value \"t\" is missing; it must be a whole number" + " from -2147483648 to 2147483647.");
        refuses(
                () -> call.stageVariable("v").asBoolean(),
                "Stage variable \"v\" is missing; it must be true or false.");
        refuses(() -> call.userId().asString(), "The user id is missing; it must be text.");
        refuses(() -> call.queryParam("n").asDouble(), "Query parameter \"n\" must be a number.");
        refuses(() -> call.queryParam("n").asChar(), "Query parameter \"n\" must be a single character.");
        refuses(() -> call.queryParam("n").asEnum(Color.class), "Query parameter \"n\" must be one of RED, GREEN.");
        refuses(
                () -> call.queryParam("n").asInstant(),
                "Query parameter \"n\" must be an instant such as 2026-01-31T12:00:00Z.");
        refuses(() -> call.queryParam("odd").asUuid(), "Query parameter \"odd\" must be a UUID.");
        refuses(
                () -> call.queryParam("big").asByte(),
                "Query parameter \"big\" must be a whole number from -128 to 127.");
        refuses(
                () -> call.queryParam("n").optional(TextConverters.BOOLEAN),
                "Query parameter \"n\" must be true or false.");
        refuses(
                () -> call.queryParams("n").as(TextConverters.INTEGER),
                "Query parameter \"n\" must be a whole number from -2147483648 to 2147483647.");
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        RouteCall call = connect(Map.of("n", List.of("NaN"), "i", List.of("Infinity"), "e", List.of("1e999")));

        for (String name : List.of("n", "i", "e")) {
            refuses(() -> call.queryParam(name).asDouble(), "Query parameter \"" + name + "\" must be a number.");
            refuses(() -> call.queryParam(name).asFloat(), "Query parameter \"" + name + "\" must be a number.");
        }
    }

    @Test
    void bindsTheUserFromTheAuthorizerOrElseFromTheConnection() {
        store.save(new Connection("c=", Optional.of("alice"), NOW, NOW.plusSeconds(600), Map.of(), Optional.empty()));

        assertThat(call(message().build()).userId().asString()).isEqualTo("alice");
        assertThat(call(message().authorizer(Map.of("principalId", "bob")).build())
                        .userId()
                        .asString())
                .isEqualTo("bob");
    }

    @Test
    void readsTheConnectionOnce() {
        store.save(new Connection(
                "c=", Optional.of("alice"), NOW, NOW.plusSeconds(600), Map.of("room", "two"), Optional.empty()));
        RouteCall call = call(message().build());

        Connection connection = call.connection();
        store.delete("c=");

        assertThat(connection.attribute("room")).contains("two");
        assertThat(call.connection()).isSameAs(connection);
    }

    @Test
    void buildsAConnectionThatIsNotStoredFromTheEvent() {
        Connection connection =
                call(message().authorizer(Map.of("principalId", "bob")).build()).connection();

        assertThat(connection.connectionId()).isEqualTo("c=");
        assertThat(connection.userId()).contains("bob");
        assertThat(connection.connectedAt()).isEqualTo(NOW);
        assertThat(store.findAll()).isEmpty();
    }

    @Test
    void refusesAPayloadThatTheCodecCannotRead() {
        refuses(
                () -> call(message().body("[1,\"2\"]").build()).payload(JsonCodecs.list(JsonCodecs.INTEGER)),
                "$[1]: a whole number from -2147483648 to 2147483647");
        refuses(
                () -> call(message().body("[1] [2]").build()).payload(JsonCodecs.list(JsonCodecs.INTEGER)),
                "$: one JSON value and nothing after it");
        assertThatThrownBy(() -> call(message().body("{'secret':1}").build()).payload(JsonCodecs.ANY))
                .isInstanceOf(ClientErrorException.class)
                .hasMessageStartingWith("$: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void leavesNamesThatTheClientChoseOutOfTheLog() {
        assertThat(refusal("{\"alice@example.com\":\"x\"}", JsonCodecs.map(JsonCodecs.INTEGER)))
                .satisfies(
                        error -> assertThat(error.clientMessage()).startsWith("$['alice@example.com']: a whole number"))
                .satisfies(error -> assertThat(error.reason()).startsWith("$[*]: a whole number"));
        assertThat(refusal(
                        "{\"a\":[{\"bob\":{\"n\":1}}]}", JsonCodecs.map(JsonCodecs.list(JsonCodecs.map(Named.CODEC)))))
                .satisfies(error -> assertThat(error.clientMessage()).startsWith("$.a[0].bob.n: a string"))
                .satisfies(error -> assertThat(error.reason()).startsWith("$[*][0][*].n: a string"));
        String deep = "[".repeat(2_000) + "]".repeat(2_000);
        assertThat(refusal("{\"carol\":" + deep + ",\"n\":\"x\"}", Named.CODEC))
                .satisfies(error -> assertThat(error.clientMessage()).contains("carol"))
                .satisfies(error -> assertThat(error.reason()).startsWith("$: "));
    }

    /** Reads an object like a generated codec, which skips unknown properties. */
    private record Named(String n) {
        static final JsonCodec<Named> CODEC = new JsonCodec<>() {
            @Override
            public Named read(JsonReader in) {
                String n = null;
                in.beginObject();
                while (in.nextProperty()) {
                    if (in.propertyName().equals("n")) {
                        n = in.readString();
                    }
                }
                return new Named(in.required(n, "n", "a text"));
            }

            @Override
            public void write(JsonWriter out, Named value) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private ClientErrorException refusal(String body, JsonCodec<?> codec) {
        RouteCall call = call(message().body(body).build());
        return catchThrowableOfType(ClientErrorException.class, () -> call.payload(codec));
    }

    @Test
    void copiesTheCorrelationIdOfTheMessageToTheReply() {
        RouteCall call = call(
                message().body("{\"action\":\"x\",\"correlationId\":\"c1\"}").build());

        assertThat(call.reply(JsonCodecs.map(JsonCodecs.INTEGER), Map.of("n", 1))
                        .body())
                .contains("{\"n\":1,\"correlationId\":\"c1\"}");
        assertThat(call.reply(JsonCodecs.list(JsonCodecs.INTEGER), List.of(1)).body())
                .as("a list cannot hold the correlation id")
                .contains("[1]");
    }

    @Test
    void copiesACorrelationIdUnchanged() {
        for (String id : List.of("7", "1.50", "true", "\"\\u00e9\\n\"")) {
            RouteCall call = call(message()
                    .body("{\"correlationId\":\"first\", \"correlationId\": " + id + " }")
                    .build());

            assertThat(call.reply(JsonCodecs.map(JsonCodecs.INTEGER), Map.of("n", 1))
                            .body())
                    .contains("{\"n\":1,\"correlationId\":" + id + "}");
        }
    }

    @Test
    void ignoresACorrelationIdThatIsNestedOrNotAScalar() {
        for (String body : List.of(
                "{\"a\":{\"correlationId\":\"c1\"}}",
                "{\"correlationId\":{\"a\":1}}",
                "{\"correlationId\":null}",
                "correlationId",
                "[\"correlationId\"]")) {
            assertThat(call(message().body(body).build())
                            .reply(JsonCodecs.map(JsonCodecs.INTEGER), Map.of("n", 1))
                            .body())
                    .contains("{\"n\":1}");
        }
    }

    @Test
    void refusesAReplyWithoutContent() {
        RouteCall call = call(message().build());

        assertThatThrownBy(() -> call.reply(JsonCodecs.STRING, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Route x returned null, but a two-way route must reply");
        assertThatThrownBy(() -> call.reply(WebSocketResponse.ok()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Route x returned a response without a body");
        assertThatThrownBy(() -> call.reply((WebSocketResponse) null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void throwsTheExceptionOfAnAsynchronousResult() throws Exception {
        RouteCall call = call(message().build());

        assertThat(call.await(CompletableFuture.completedFuture("done"))).isEqualTo("done");
        assertThatThrownBy(() -> call.await(CompletableFuture.supplyAsync(() -> {
                    throw new ClientErrorException(409, "full", "Full.");
                })))
                .isInstanceOf(ClientErrorException.class);
        assertThatThrownBy(() -> call.await(CompletableFuture.failedFuture(new java.io.IOException("x"))))
                .isInstanceOf(java.io.IOException.class);
    }

    @Test
    void splitsTheOfferedSubprotocols() {
        RouteCall call = call(WebSocketEvent.on("$connect")
                .connectionId("c=")
                .headers(NamedValues.headers(Map.of(
                        "sec-websocket-protocol", List.of("ocpp2.0.1, ocpp1.6", " ,\tother ,"),
                        "Accept-Language", List.of("de, en"))))
                .build());

        assertThat(call.headers("Sec-WebSocket-Protocol").as(TextConverters.STRING))
                .containsExactly("ocpp2.0.1", "ocpp1.6", "other");
        assertThat(call.header("Sec-WebSocket-Protocol").asString()).isEqualTo(" ,\tother ,");
        assertThat(call.headers("Accept-Language").as(TextConverters.STRING))
                .as("the values of other headers are not split")
                .containsExactly("de, en");
        assertThat(connect(Map.of()).headers("Sec-WebSocket-Protocol").as(TextConverters.STRING))
                .isEmpty();
    }

    @Test
    void bindsTheContextOnlyIfTheEventCameFromLambda() {
        TestContext context = new TestContext();

        assertThat(call(message().lambdaContext(context).build()).context()).isSameAs(context);
        assertThatThrownBy(() -> call(message().build()).context())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("did not come from Lambda");
    }

    @Test
    void bindsTheValuesOfTheEvent() {
        WebSocketEvent event = message()
                .body("hello")
                .headers(NamedValues.headers(Map.of("Via", List.of("one", "two"))))
                .authorizer(Map.of("tenant", "acme"))
                .stageVariables(Map.of("table", "t"))
                .build();
        RouteCall call = call(event);

        assertThat(call.event()).isSameAs(event);
        assertThat(call.awsEvent().getBody()).isEqualTo("hello");
        assertThat(call.routeKey()).isEqualTo("x");
        assertThat(call.connectionId()).isEqualTo("c=");
        assertThat(call.text()).isEqualTo("hello");
        assertThat(call.header("via").asString()).isEqualTo("two");
        assertThat(call.headers("via").as(TextConverters.STRING)).containsExactly("one", "two");
        assertThat(call.authorizerContext("tenant").asString()).isEqualTo("acme");
        assertThat(call.authorizerContext("absent").orDefault("false").asBoolean())
                .isFalse();
        assertThat(call.stageVariable("table").asString()).isEqualTo("t");
    }

    @Test
    void namesAWrongValueOfARepeatedHeaderOrParameter() {
        RouteCall call = call(message()
                .headers(NamedValues.headers(Map.of("Via", List.of("one"))))
                .build());

        refuses(() -> call.headers("Via").as(TextConverters.BOOLEAN), "Header \"Via\" must be true or false.");
    }

    @Test
    void bindsAReasonForEveryDisconnect() {
        DisconnectReason away = new DisconnectReason(1001, "Going away");

        assertThat(call(message().disconnectReason(away).build()).disconnectReason())
                .isEqualTo(away);
        assertThat(call(message().build()).disconnectReason()).isEqualTo(new DisconnectReason(1005, ""));
    }

    @Test
    void bindsOnlyTheAuthorizersPrincipalOnConnect() {
        store.save(new Connection("c=", Optional.of("alice"), NOW, NOW.plusSeconds(600), Map.of(), Optional.empty()));

        assertThat(connect(Map.of()).userId().orNull(TextConverters.STRING)).isNull();
    }

    @Test
    void createsTheResponseThatTheRouteChooses() {
        RouteCall call = call(message().build());
        WebSocketResponse teapot = new WebSocketResponse(418, "teapot");

        assertThat(call.done()).isEqualTo(WebSocketResponse.ok());
        assertThat(call.connected()).isEqualTo(WebSocketResponse.ok());
        assertThat(call.connected(teapot)).isSameAs(teapot);
        assertThat(call.connected(ConnectResult.reject(403)).statusCode()).isEqualTo(403);
        assertThat(call.reply(teapot)).isSameAs(teapot);
        assertThat(call.unknownRoute())
                .hasMessage("Unknown route key")
                .extracting(ClientErrorException::statusCode, ClientErrorException::code)
                .containsExactly(400, "unknown_route");
    }

    @Test
    void throwsAnErrorOfAnAsynchronousResultUnchanged() {
        assertThatThrownBy(() ->
                        call(message().build()).await(CompletableFuture.failedFuture(new NoClassDefFoundError("gone"))))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable binding, String message) {
        assertThatThrownBy(binding)
                .isInstanceOfSatisfying(ClientErrorException.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(400);
                    assertThat(e.code()).isEqualTo("bad_request");
                })
                .hasMessage(message);
    }

    private RouteCall connect(Map<String, List<String>> query) {
        return call(WebSocketEvent.on("$connect")
                .connectionId("c=")
                .queryParameters(NamedValues.queryParameters(query))
                .build());
    }

    private static WebSocketEvent.Builder message() {
        return WebSocketEvent.on("x").connectionId("c=").connectedAt(NOW);
    }

    private RouteCall call(WebSocketEvent event) {
        WebSocketRuntime runtime = WebSocketRuntime.builder()
                .environment(Map.of())
                .connections(store)
                .gateway(new RecordingGateway())
                .log(entry -> {})
                .build();
        return new Calls(runtime).of(event);
    }

    /** A handler that gives tests access to its route calls. */
    private static final class Calls extends WebSocketLambda {
        Calls(WebSocketRuntime runtime) {
            super(RouteTable.named("calls").build(), runtime);
        }

        RouteCall of(WebSocketEvent event) {
            return call(event);
        }

        @Override
        protected WebSocketResponse processWebSocket(WebSocketEvent event) {
            return WebSocketResponse.ok();
        }
    }
}
