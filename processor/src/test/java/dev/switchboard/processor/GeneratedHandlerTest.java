package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs generated handlers with the real runtime. */
class GeneratedHandlerTest {
    private static final String OK = "{\"statusCode\":200}";

    @Test
    void parametersOfEveryTypeReachTheMethod() throws Exception {
        RunningHandler handler = handler("""
                enum Mode { QUIET, LOUD }

                @WebSocketRoute("$connect")
                ConnectResult connect(
                        @QueryParam("int") int anInt, @QueryParam("long") Long aLong, @QueryParam("short") short aShort,
                        @QueryParam("byte") Byte aByte, @QueryParam("float") float aFloat, @QueryParam("double") Double aDouble,
                        @QueryParam("boolean") boolean aBoolean, @QueryParam("char") char aChar, @QueryParam("mode") Mode mode,
                        @QueryParam("id") UUID id, @QueryParam("since") Instant since, @QueryParam("tags") List<String> tags,
                        @QueryParam("none") Optional<Mode> none, @QueryParam("limit") @DefaultValue("20") int limit,
                        @AuthorizerContext("tenant") String tenant, @StageVariable("index") String index) {
                    return ConnectResult.accept(List.of(anInt, aLong, aShort, aByte, aFloat, aDouble, aBoolean, aChar, mode,
                            id, since, tags, none, limit, tenant, index).toString());
                }
                """);

        String answer = handler.connect("""
                {"int": ["1"], "long": ["2"], "short": ["3"], "byte": ["4"], "float": ["1.5"], "double": ["2.5"],
                 "boolean": ["true"], "char": ["c"], "mode": ["LOUD"], "id": ["6f1c1e9e-6c0e-4b2a-9f43-0c6f9d3d9a11"],
                 "since": ["2026-01-31T12:00:00Z"], "tags": ["a", "b"]}
                """);

        assertThat(answer).isEqualTo(OK);
        assertThat(handler.userIds())
                .containsExactly("[1, 2, 3, 4, 1.5, 2.5, true, c, LOUD, 6f1c1e9e-6c0e-4b2a-9f43-0c6f9d3d9a11,"
                        + " 2026-01-31T12:00:00Z, [a, b], Optional.empty, 20, acme, main]");
    }

    @Test
    void anAbsentOrInconvertibleParameterRefusesTheHandshake() throws Exception {
        RunningHandler handler = handler("""
                @WebSocketRoute("$connect")
                void connect(@QueryParam("level") int level) {}
                """);

        assertThat(handler.connect()).startsWith("{\"statusCode\":400");
        assertThat(handler.connect("{\"level\": [\"high\"]}")).startsWith("{\"statusCode\":400");
        assertThat(handler.connect("{\"level\": [\"3\"]}")).isEqualTo(OK);
        assertThat(handler.userIds()).isEmpty();
    }

    @Test
    void aPayloadIsReadAndAReplyIsWritten() throws Exception {
        RunningHandler handler = handler("""
                record Sum(int a, int b) {}

                record Result(int value, @Nullable String note) {}

                @WebSocketRoute("add")
                Result add(Sum sum) {
                    return new Result(sum.a() + sum.b(), null);
                }
                """);

        assertThat(handler.message("add", "{\"action\":\"add\",\"a\":2,\"b\":40}"))
                .contains("\"statusCode\":200")
                .contains("\\\"value\\\":42");
        assertThat(handler.message("add", "{\"a\":\"two\"}")).contains("\"statusCode\":400");
    }

    @Test
    void aPayloadAndAReplyMayBeNullWhereMarkedNullable() throws Exception {
        RunningHandler handler = handler("""
                record Note(String text) {}

                @WebSocketRoute("now")
                @Nullable Note now(@Nullable Note note) {
                    return note;
                }

                @WebSocketRoute("later")
                CompletionStage<@Nullable Note> later(@Payload @Nullable Note note) {
                    return CompletableFuture.completedStage(note);
                }

                @WebSocketRoute("never")
                Note never(Note note) {
                    return note;
                }
                """);

        for (String route : List.of("now", "later")) {
            assertThat(handler.message(route, "null")).isEqualTo("{\"statusCode\":200,\"body\":\"null\"}");
            assertThat(handler.message(route, "{\"text\":\"a\"}"))
                    .isEqualTo("{\"statusCode\":200,\"body\":\"{\\\"text\\\":\\\"a\\\"}\"}");
        }
        assertThat(handler.message("never", "null")).contains("\"statusCode\":400");
    }

    @Test
    void aCompletionStageIsAwaitedAndItsFailureIsAnError() throws Exception {
        RunningHandler handler = handler("""
                @WebSocketRoute("later")
                CompletionStage<List<String>> later(@Payload String text) {
                    return CompletableFuture.supplyAsync(() -> List.of(text, "later"));
                }

                @WebSocketRoute("never")
                CompletableFuture<Void> never() {
                    return CompletableFuture.failedFuture(new IllegalStateException("secret"));
                }
                """);

        assertThat(handler.message("later", "now"))
                .isEqualTo("{\"statusCode\":200,\"body\":\"[\\\"now\\\",\\\"later\\\"]\"}");
        assertThat(handler.message("never", "{}"))
                .startsWith("{\"statusCode\":500")
                .doesNotContain("secret");
    }

    @Test
    void theDefaultRouteHandlesWhatNoOtherRouteDoes() throws Exception {
        String send = """
                @WebSocketRoute("send")
                static void send(MessageSenderAndMore unused) {}

                record MessageSenderAndMore() {}
                """;
        RunningHandler without = handler(send);
        RunningHandler with = handler(send + """
                @WebSocketRoute(WebSocketRoute.DEFAULT)
                WebSocketResponse anythingElse(@Payload String text, @ConnectionId String connectionId) {
                    return WebSocketResponse.ok(text + connectionId);
                }
                """);

        assertThat(without.message("unknown", "{}"))
                .startsWith("{\"statusCode\":400")
                .contains("Unknown route key");
        assertThat(with.message("$default", "hello"))
                .isEqualTo("{\"statusCode\":200,\"body\":\"hello" + RunningHandler.CONNECTION_ID + "\"}");
        assertThat(with.message("send", "{}")).isEqualTo(OK);
    }

    @Test
    void connectionsAreKeptWithoutADisconnectMethod() throws Exception {
        RunningHandler handler = handler("""
                @WebSocketRoute("$connect")
                ConnectResult connect() {
                    return ConnectResult.accept("ada");
                }
                """);

        assertThat(handler.connect()).isEqualTo(OK);
        assertThat(handler.userIds()).containsExactly("ada");
        assertThat(handler.disconnect(1001, "going away")).isEqualTo(OK);
        assertThat(handler.userIds()).isEmpty();
    }

    @Test
    void aFactoryGetsTheSenderAndADisconnectMethodGetsTheReason() throws Exception {
        RunningHandler handler = handler("""
                private final MessageSender sender;

                private Routes(MessageSender sender, String unknownToSwitchboard) {
                    this.sender = sender;
                }

                @RouteFactory
                static Routes create(MessageSender sender) {
                    return new Routes(sender, "");
                }

                @WebSocketRoute("$disconnect")
                void disconnect(Connection connection, DisconnectReason reason) {
                    sender.sendMessage("other", Map.of("left", connection.connectionId(), "code", reason.statusCode()));
                }
                """);

        handler.disconnect(1001, "going away");

        assertThat(handler.sent()).hasSize(1).allMatch(json -> json.contains("1001"));
    }

    @Test
    void aCustomCodecReadsAPlainTextPayload() throws Exception {
        RunningHandler handler = handler("""
                static class Shouting implements dev.switchboard.json.JsonCodec<String> {
                    @Override
                    public String read(dev.switchboard.json.JsonReader reader) {
                        return reader.readString().toUpperCase(Locale.ROOT);
                    }

                    @Override
                    public void write(dev.switchboard.json.JsonWriter writer, String value) {
                        writer.value(value);
                    }
                }

                @WebSocketRoute("shout")
                WebSocketResponse shout(@UseCodec(Shouting.class) String text) {
                    return WebSocketResponse.ok(text);
                }
                """);

        assertThat(handler.message("shout", "\"hello\"")).isEqualTo("{\"statusCode\":200,\"body\":\"HELLO\"}");
    }

    private static RunningHandler handler(String members) throws Exception {
        return RunningHandler.of(Compiling.source("""
                package example;

                import dev.switchboard.*;
                import dev.switchboard.lambda.*;
                import dev.switchboard.annotation.*;
                import dev.switchboard.connection.*;
                import dev.switchboard.message.*;
                import java.time.*;
                import java.util.*;
                import java.util.concurrent.*;
                import org.jspecify.annotations.Nullable;

                class Routes {
                    %s
                }
                """.formatted(members)));
    }
}
