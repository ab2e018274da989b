package dev.switchboard.lambda;

import dev.switchboard.ConnectResult;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.binding.RouteCall;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.json.Json;
import dev.switchboard.json.JsonCodec;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.json.RawJson;
import dev.switchboard.log.LogSink;
import dev.switchboard.message.ConnectionGateway;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * A handler that runs in place of the real one while the real one is being created. The rehearsal handles the events of
 * one connection, from the JSON of each event to the JSON of the response, so that the code that all handlers share has
 * run once before the first real event. The rehearsal calls no route method. Everything that it saves or sends stays in
 * memory.
 */
final class Rehearsal extends WebSocketLambda {
    private static final String CONTEXT =
            ",\"connectionId\":\"any\",\"requestId\":\"any\",\"stage\":\"any\",\"apiId\":\"any\","
                    + "\"domainName\":\"any.invalid\",\"connectedAt\":0,\"requestTimeEpoch\":0,"
                    + "\"identity\":{\"sourceIp\":\"192.0.2.1\",\"userAgent\":\"any\"}}";
    private static final String CONNECT =
            "{\"headers\":{\"Host\":\"any.invalid\"},\"multiValueHeaders\":{\"Host\":[\"any.invalid\"]},"
                    + "\"queryStringParameters\":{\"any\":\"1\"},\"multiValueQueryStringParameters\":{\"any\":[\"1\"]},"
                    + "\"requestContext\":{\"routeKey\":\"$connect\",\"eventType\":\"CONNECT\"" + CONTEXT + "}";
    private static final String MESSAGE =
            "{\"requestContext\":{\"routeKey\":\"any\",\"eventType\":\"MESSAGE\",\"messageId\":\"any\"" + CONTEXT
                    + ",\"body\":\"{\\\"correlationId\\\":\\\"any\\\",\\\"any\\\":[1,true,\\\"\u00fc\\\"]}\"}";
    private static final String DISCONNECT =
            "{\"requestContext\":{\"routeKey\":\"$disconnect\",\"eventType\":\"DISCONNECT\","
                    + "\"disconnectStatusCode\":1000,\"disconnectReason\":\"\"" + CONTEXT + "}";

    private static final Duration CALL = Duration.ofSeconds(1);

    private Rehearsal(WebSocketRuntime runtime) {
        super(RouteTable.named("rehearsal").twoWay("any").build(), runtime);
    }

    /**
     * Handles the events of one connection, sends a message through the given gateway, and reads JSON with each of the
     * given codecs.
     */
    static void play(List<JsonCodec<?>> codecs, ConnectionGateway gateway) {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        WebSocketRuntime runtime = WebSocketRuntime.builder()
                .environment(Map.of())
                .clock(clock)
                .connections(new InMemoryConnectionStore(clock))
                .gateway(gateway)
                .log(LogSink.jsonLines(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)))
                .build();
        Rehearsal handler = new Rehearsal(runtime);
        runtime.sender().limitTime(CALL).close(); // Without a Lambda context, the events do not load this code.
        for (String event : new String[] {CONNECT, MESSAGE, DISCONNECT}) {
            String answer = new String(
                    handler.respondToJson(event.getBytes(StandardCharsets.UTF_8), null), StandardCharsets.UTF_8);
            if (!answer.startsWith("{\"statusCode\":200")) {
                throw new IllegalStateException("The response to a rehearsed event was " + answer);
            }
        }
        codecs.forEach(Rehearsal::read);
    }

    /** Reads an empty object with a codec, which loads the codec and all classes that it needs. */
    private static void read(JsonCodec<?> codec) {
        try {
            Json.read("{}", codec);
        } catch (RuntimeException incomplete) {
            // Most codecs require properties that the empty object does not have.
        }
    }

    @Override
    protected WebSocketResponse processWebSocket(WebSocketEvent event) {
        RouteCall call = call(event);
        return switch (call.routeKey()) {
            case "$connect" ->
                call.connected(ConnectResult.accept(
                        call.queryParam("any").asString() + call.header("Host").asString()));
            case "$disconnect" -> call.done();
            default -> message(call);
        };
    }

    private WebSocketResponse message(RouteCall call) {
        sendMessage(call.connection().connectionId(), RawJson.of("{\"any\":\"any\"}"));
        return call.reply(JsonCodecs.ANY, call.payload(JsonCodecs.ANY));
    }
}
