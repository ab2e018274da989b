package dev.switchboard.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import dev.switchboard.ClientErrorException;
import dev.switchboard.ConnectResult;
import dev.switchboard.EventFixtures;
import dev.switchboard.EventType;
import dev.switchboard.FailingStore;
import dev.switchboard.RecordingGateway;
import dev.switchboard.RouteTable;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.binding.RouteCall;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.json.JsonCodecs;
import dev.switchboard.log.LogEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketLambdaTest {
    static final List<String> ALL = EventFixtures.ALL;

    private static final String ID = "AbCdEfGhIjKlMnQ=";
    private static final Instant CONNECTED = Instant.ofEpochMilli(1767225600000L);
    private static final String OK = "{\"statusCode\":200}";

    private final RecordingGateway gateway = new RecordingGateway();
    private final Clock clock = Clock.fixed(CONNECTED, ZoneOffset.UTC);
    private ConnectionStore store = new InMemoryConnectionStore(clock);
    private final List<LogEntry> log = new ArrayList<>();
    private RouteTable routes = RouteTable.named("test").oneWay("sendMessage").build();

    @ParameterizedTest
    @FieldSource("ALL")
    void answersEveryKindOfEventWithAValidResponse(String event) {
        assertThat(answer(() -> WebSocketResponse.ok(), event)).isEqualTo(OK);
    }

    @Test
    void savesAnAcceptedConnection() {
        answer(() -> ConnectResult.accept("alice").withAttribute("room", "two").toResponse(), "connect");

        Connection saved = store.findByConnectionId(ID).orElseThrow();
        assertThat(saved.userId()).contains("alice");
        assertThat(saved.attributes()).containsOnly(Map.entry("room", "two"));
        assertThat(saved.connectedAt()).isEqualTo(CONNECTED);
        assertThat(saved.expiresAt()).isEqualTo(CONNECTED.plus(Duration.ofMinutes(12)));
        assertThat(saved.gatewayId()).contains("a1b2c3d4e5/dev");
    }

    @Test
    void savesTheAuthorizersPrincipalIfTheRouteNamesNoUser() {
        answer(() -> WebSocketResponse.ok(), "connect");

        assertThat(store.findByConnectionId(ID).orElseThrow().userId()).contains("user-1");
    }

    @Test
    void doesNotSaveARefusedConnection() {
        assertThat(answer(() -> ConnectResult.reject(403).toResponse(), "connect"))
                .isEqualTo("{\"statusCode\":403}");
        assertThat(store.findAll()).isEmpty();
    }

    @Test
    void answersWithTheChosenSubprotocol() {
        assertThat(answer(
                        () -> ConnectResult.accept().withSubprotocol("chat.v2").toResponse(), "connect"))
                .isEqualTo("{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"chat.v2\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a\r\nb", "a b", "a,b", "a\u001b[31m", "\u00e4", "a\u0000", "a;q=1", "\"a\"", "a\u007f"})
    void refusesASubprotocolThatIsNotAToken(String subprotocol) {
        assertThatThrownBy(() -> ConnectResult.accept().withSubprotocol(subprotocol))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A subprotocol is one or more letters, digits and ")
                .hasMessageEndingWith("Choose one of those that the client offers, from a parameter"
                        + " @Header(\"Sec-WebSocket-Protocol\") List<String>.");
    }

    @Test
    void acceptsEverySubprotocolThatIsAToken() {
        String strange = "ocpp2.0.1-!#$%&'*+^_`|~Z9";

        assertThat(ConnectResult.accept().withSubprotocol(strange).subprotocol())
                .contains(strange);
    }

    @Test
    void refusesAConnectionWhoseUserIdDoesNotFitInTheTable() {
        for (String userId : List.of("", "x".repeat(1025), "ü".repeat(513))) {
            assertThat(answer(() -> ConnectResult.accept(userId).toResponse(), "connect"))
                    .isEqualTo("{\"statusCode\":400,\"body\":\"{\\\"message\\\":\\\"The user id must have 1 to 1024"
                            + " bytes.\\\"}\",\"headers\":{\"X-Switchboard-Reason\":\"The user id must have 1 to 1024"
                            + " bytes.\"}}");
        }
        assertThat(store.findAll()).isEmpty();
    }

    @Test
    void refusesAConnectionThatCannotBeSavedAndLeavesNoEntryBehind() {
        InMemoryConnectionStore table = new InMemoryConnectionStore(clock);
        store = new FailingStore(table) {
            @Override
            public void save(Connection connection) {
                table.save(connection);
                throw new IllegalStateException("the answer got lost");
            }
        };

        assertThat(answer(() -> WebSocketResponse.ok(), "connect")).startsWith("{\"statusCode\":500");
        assertThat(table.findAll()).isEmpty();
    }

    @Test
    void removesAClosedConnectionEvenIfTheRouteThrowsOrTheEventComesTwice() {
        answer(() -> WebSocketResponse.ok(), "connect");
        for (int i = 0; i < 2; i++) {
            assertThat(answer(
                            () -> {
                                throw new IllegalStateException("route");
                            },
                            "disconnect-client-1005"))
                    .startsWith("{\"statusCode\":500");
            assertThat(store.findAll()).isEmpty();
        }
        assertThat(gateway.sent())
                .as("the connection is closed, so no error is sent")
                .isEmpty();
    }

    @Test
    void deletesTheEntryBeforeTheDisconnectRouteRunsAndPassesItToTheRoute() {
        List<Connection> handedOver = new ArrayList<>();
        List<Long> stored = new ArrayList<>();
        WebSocketLambda lambda = new WebSocketLambda(routes, runtime()) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                if (event.eventType() == EventType.DISCONNECT) {
                    stored.add(store.findAll().count());
                    handedOver.add(call(event).connection());
                }
                return ConnectResult.accept("alice")
                        .withAttribute("room", "two")
                        .toResponse();
            }
        };
        invoke(lambda, EventFixtures.bytes("connect"));
        Connection saved = store.findByConnectionId(ID).orElseThrow();

        invoke(lambda, EventFixtures.bytes("disconnect-client-1005"));
        invoke(lambda, EventFixtures.bytes("disconnect-client-1005"));

        assertThat(stored).containsExactly(0L, 0L);
        assertThat(handedOver).hasSize(2).first().isEqualTo(saved);
        assertThat(handedOver.get(1).attributes())
                .as("taken from the event alone")
                .isEmpty();
    }

    @Test
    void runsTheDisconnectRouteEvenIfTheEntryCannotBeDeleted() {
        InMemoryConnectionStore table = new InMemoryConnectionStore(clock);
        store = table;
        answer(() -> ConnectResult.accept("alice").toResponse(), "connect");
        store = new FailingStore(table) {
            @Override
            public Optional<Connection> findByConnectionId(String connectionId) {
                return table.findByConnectionId(connectionId);
            }

            @Override
            public void delete(String connectionId) {
                throw new IllegalStateException("store down");
            }
        };
        List<Connection> handedOver = new ArrayList<>();
        WebSocketLambda lambda = new WebSocketLambda(routes, runtime()) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                handedOver.add(call(event).connection());
                return WebSocketResponse.ok();
            }
        };

        assertThat(invoke(lambda, EventFixtures.bytes("disconnect-client-1005")))
                .isEqualTo(OK);

        assertThat(handedOver)
                .singleElement()
                .satisfies(connection -> assertThat(connection.userId()).contains("alice"));
        assertThat(log)
                .as("the entry is not extended, because the connection is closed")
                .singleElement()
                .extracting(LogEntry::message)
                .isEqualTo("The entry of a closed connection could not be deleted. It will expire on its own.");
    }

    @Test
    void leavesNoEntryBehindIfTheClientDisconnectsBeforeConnectHasReturned() {
        WebSocketRuntime runtime = runtime();
        WebSocketLambda lambda = new WebSocketLambda(routes, runtime) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                if (event.eventType() == EventType.CONNECT) {
                    invoke(new OkLambda(routes, runtime), EventFixtures.bytes("disconnect-client-1005"));
                }
                return WebSocketResponse.ok();
            }
        };

        assertThat(invoke(lambda, EventFixtures.bytes("connect"))).isEqualTo(OK);
        assertThat(store.findAll()).isEmpty();
        assertThat(invoke(new OkLambda(routes, runtime), EventFixtures.bytes("connect")))
                .isEqualTo(OK);
        assertThat(store.findAll()).as("the next connection is kept").hasSize(1);
    }

    private static final class OkLambda extends WebSocketLambda {
        OkLambda(RouteTable routes, WebSocketRuntime runtime) {
            super(routes, runtime);
        }

        @Override
        protected WebSocketResponse processWebSocket(WebSocketEvent event) {
            return WebSocketResponse.ok();
        }
    }

    @Test
    void keepsNoConnectionsIfTheRouteTableTurnsItOff() {
        routes = RouteTable.named("test").withoutConnections().build();
        store = new FailingStore(new InMemoryConnectionStore(clock));

        assertThat(answer(() -> WebSocketResponse.ok(), "connect")).isEqualTo(OK);
        assertThat(answer(() -> WebSocketResponse.ok(), "message-custom-route")).isEqualTo(OK);
        assertThat(answer(() -> WebSocketResponse.ok(), "disconnect-client-1005"))
                .isEqualTo(OK);
        assertThat(log).isEmpty();
    }

    @Test
    void extendsTheEntryOnTheFirstMessage() {
        answer(() -> WebSocketResponse.ok(), "connect");
        answer(() -> WebSocketResponse.ok(), "message-custom-route");

        assertThat(store.findByConnectionId(ID).orElseThrow().expiresAt())
                .isEqualTo(CONNECTED.plus(Duration.ofMinutes(130)));
    }

    @Test
    void handlesAMessageEvenIfTheStoreFails() {
        store = new FailingStore(new InMemoryConnectionStore(clock));

        assertThat(answer(() -> WebSocketResponse.ok(), "message-custom-route")).isEqualTo(OK);
        assertThat(log).extracting(LogEntry::level).containsExactly(LogEntry.Level.WARNING);
    }

    @Test
    void reportsAFailedRouteToTheSenderAndTheReasonToTheLog() {
        String answer = answer(
                () -> {
                    throw new IllegalStateException("the password is 1234");
                },
                "message-custom-route");

        assertThat(answer)
                .isEqualTo("{\"statusCode\":500,\"body\":\"{\\\"message\\\":\\\"Internal server error\\\"}\"}");
        assertThat(gateway.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.connectionId()).isEqualTo(ID);
            assertThat(sent.json())
                    .startsWith("{\"type\":\"error\",\"code\":\"internal_error\",\"message\":\"Internal server error\","
                            + "\"retryable\":false,\"requestId\":\"FxReqMsgCusFAAA=\",\"timestamp\":");
        });
        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.requestId()).isEqualTo("FxReqMsgCusFAAA=");
            assertThat(entry.connectionId()).isEqualTo(ID);
            assertThat(entry.routeKey()).isEqualTo("sendMessage");
            assertThat(entry.error()).hasMessage("the password is 1234");
        });
    }

    @Test
    void repliesWithTheErrorOnATwoWayRoute() {
        routes = RouteTable.named("test").twoWay("sendMessage").build();

        String answer = answer(
                () -> {
                    throw new ClientErrorException(409, "room_full", "The room has no seat left.");
                },
                "message-custom-route");

        assertThat(answer)
                .startsWith("{\"statusCode\":409,\"body\":\"{\\\"type\\\":\\\"error\\\",\\\"code\\\":\\\"room_full\\\","
                        + "\\\"message\\\":\\\"The room has no seat left.\\\"");
        assertThat(gateway.sent()).isEmpty();
    }

    @Test
    void logsWhyAClientWasRefused() {
        routes = RouteTable.named("test").twoWay("sendMessage").build();
        WebSocketLambda strict = new WebSocketLambda(routes, runtime()) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                RouteCall call = call(event);
                return event.eventType() == EventType.CONNECT
                        ? call.connected(
                                ConnectResult.accept(call.queryParam("user").asString()))
                        : call.reply(
                                JsonCodecs.STRING,
                                call.payload(JsonCodecs.list(JsonCodecs.STRING)).get(0));
            }
        };

        String missing = invoke(strict, EventFixtures.bytes("connect"));
        String mistaken = invoke(
                strict,
                ("{\"requestContext\":{\"routeKey\":\"sendMessage\",\"connectionId\":\"c\",\"requestId\":\"r\"},"
                                + "\"body\":\"[5]\"}")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(missing)
                .endsWith(",\"headers\":{\"X-Switchboard-Reason\":\"Query parameter \\\"user\\\" is missing; it must be"
                        + " text.\"}}");
        assertThat(mistaken).endsWith(",\"headers\":{\"X-Switchboard-Reason\":\"$[0]: a string\"}}");
        assertThat(log)
                .extracting(LogEntry::level, LogEntry::message, LogEntry::routeKey, LogEntry::requestId)
                .contains(tuple(LogEntry.Level.INFO, "Refused with 400: $[0]: a string", "sendMessage", "r"))
                .hasSize(2);
        assertThat(log.get(0).message())
                .isEqualTo("Refused with 400: Query parameter \"user\" is missing; it must be text.");
    }

    @Test
    void logsOnlyTheCodeOfAnErrorWhoseMessageMayQuoteTheClient() {
        String quoting = answer(
                () -> {
                    throw new ClientErrorException(409, "room_full", "The room \"my secret\" is full.");
                },
                "connect");
        String harmless = answer(
                () -> {
                    throw ClientErrorException.loggable(
                            409, "room_full", "The room is full \u2013 sorry.\n\u009b\u202e\u2028");
                },
                "connect");

        assertThat(quoting).endsWith("\"headers\":{\"X-Switchboard-Reason\":\"room_full\"}}");
        assertThat(harmless)
                .as("only characters that are allowed in a header")
                .endsWith("\"headers\":{\"X-Switchboard-Reason\":\"The room is full ? sorry.????\"}}");
        assertThat(log)
                .extracting(LogEntry::message)
                .containsExactly("Refused with 409: room_full", "Refused with 409: The room is full \u2013 sorry.????");
    }

    @Test
    void shortensTheReason() {
        String answer = answer(
                () -> {
                    throw new ClientErrorException(400, "c".repeat(5_000), "No.");
                },
                "connect");

        assertThat(answer).endsWith("\"X-Switchboard-Reason\":\"" + "c".repeat(512) + "\"}}");
    }

    @Test
    void copiesTheCorrelationIdOfAMessageToItsError() {
        WebSocketEvent event = WebSocketEvent.on("sendMessage")
                .connectionId(ID)
                .body("{\"action\":\"sendMessage\",\"correlationId\":\"c7\"}")
                .build();
        var lambda = lambda(() -> {
            throw new ClientErrorException(400, "bad_request", "No.");
        });
        lambda.handle(EventFixtures.aws(event), new TestContext());

        assertThat(gateway.sent())
                .singleElement()
                .extracting(RecordingGateway.Sent::json)
                .asString()
                .contains("\"correlationId\":\"c7\"");
    }

    @Test
    void answersEvenIfTheCorrelationIdOrTheErrorMessageIsTooLong() {
        routes = RouteTable.named("test").twoWay("sendMessage").build();
        String body = "{\\\"correlationId\\\":\\\"" + "x".repeat(131_000) + "\\\"}";
        String event = "{\"requestContext\":{\"routeKey\":\"sendMessage\",\"connectionId\":\"c\",\"requestId\":\"r\"},"
                + "\"body\":\"" + body + "\"}";

        assertThat(invoke(
                        lambda(() -> {
                            throw new ClientErrorException(400, "bad_request", "No.");
                        }),
                        event.getBytes(StandardCharsets.UTF_8)))
                .startsWith("{\"statusCode\":400,\"body\":\"{\\\"type\\\":\\\"error\\\"")
                .doesNotContain("correlationId");
        assertThat(answer(
                        () -> {
                            throw new ClientErrorException(400, "c", "x".repeat(200_000));
                        },
                        "message-custom-route"))
                .startsWith("{\"statusCode\":500,\"body\":\"{\\\"type\\\":\\\"error\\\"");
        assertThat(Objects.requireNonNull(log.get(log.size() - 1).error()).getSuppressed())
                .as("the exception for the message that is too long")
                .singleElement()
                .asString()
                .contains("API Gateway delivers at most 131072");
        assertThat(answerTo("{\"requestContext\":{\"routeKey\":\"sendMessage\",\"connectionId\":\"c\",\"requestId\":\""
                        + "r".repeat(140_000) + "\"}}"))
                .isEqualTo(OK);
        assertThat(invoke(
                        lambda(() -> {
                            throw new IllegalStateException();
                        }),
                        ("{\"requestContext\":{\"routeKey\":\"sendMessage\",\"connectionId\":\"c\",\"requestId\":\""
                                        + "r".repeat(140_000) + "\"}}")
                                .getBytes(StandardCharsets.UTF_8)))
                .startsWith("{\"statusCode\":500");
        assertThat(log.get(log.size() - 1).message()).isEqualTo("The event could not be answered.");
    }

    @Test
    void answersEvenIfTheSubclassFailsToHandleAnError() {
        WebSocketLambda lambda = new WebSocketLambda(routes, runtime()) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                throw new IllegalArgumentException();
            }

            @Override
            protected WebSocketResponse handleError(Throwable error) {
                throw new AssertionError("never");
            }
        };

        assertThat(invoke(lambda, EventFixtures.bytes("connect"))).startsWith("{\"statusCode\":500");
        assertThat(log)
                .singleElement()
                .satisfies(entry -> assertThat(entry.error())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasSuppressedException(new AssertionError("never")));
    }

    @Test
    void logsTheStackTraceButNotTheMessageOfAConstructorThatRefusesAPayload() {
        IllegalArgumentException cause = new IllegalArgumentException("the password is 1234");
        lambda(() -> {
                    ClientErrorException refusal = new ClientErrorException(400, "bad_request", "$: no");
                    refusal.initCause(cause);
                    throw refusal;
                })
                .handle(
                        EventFixtures.aws(EventReader.read(EventFixtures.bytes("message-custom-route"), null)),
                        new TestContext());

        assertThat(log).first().satisfies(entry -> {
            assertThat(entry.error()).hasMessage("java.lang.IllegalArgumentException");
            assertThat(Objects.requireNonNull(entry.error()).getStackTrace()).isEqualTo(cause.getStackTrace());
        });
        assertThat(log)
                .extracting(LogEntry::message)
                .containsExactly("The message was refused.", "Refused with 400: bad_request");
    }

    @Test
    void answersAsUsualIfTheErrorCannotBeSentToTheClient() {
        gateway.failsFor(
                ID,
                new dev.switchboard.message.DeliveryException(
                        dev.switchboard.message.DeliveryException.Cause.THROTTLED, "throttled", null));

        assertThat(answer(
                        () -> {
                            throw new IllegalStateException("route");
                        },
                        "message-custom-route"))
                .startsWith("{\"statusCode\":500");
        assertThat(log)
                .extracting(LogEntry::message)
                .startsWith("The route failed.")
                .endsWith("An error message could not be sent to the client.");
    }

    @Test
    void refusesAHandshakeWhoseRouteThrows() {
        assertThat(answer(
                        () -> {
                            throw new StackOverflowError();
                        },
                        "connect"))
                .startsWith("{\"statusCode\":500");
        assertThat(answer(
                        () -> {
                            throw new ClientErrorException(401, "unauthorized", "Sign in first.");
                        },
                        "connect"))
                .startsWith("{\"statusCode\":401");
        assertThat(gateway.sent()).isEmpty();
        assertThat(store.findAll()).isEmpty();
    }

    @Test
    void treatsANullResponseAsAFailure() {
        assertThat(answer(() -> null, "message-custom-route")).startsWith("{\"statusCode\":500");
        assertThat(answer(() -> null, "connect")).startsWith("{\"statusCode\":500");
    }

    @Test
    void letsASubclassHandleErrors() {
        WebSocketLambda lambda = new WebSocketLambda(routes, runtime()) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                throw new IllegalArgumentException();
            }

            @Override
            protected WebSocketResponse handleError(Throwable error) {
                return new WebSocketResponse(418, error.getClass().getSimpleName());
            }
        };

        assertThat(invoke(lambda, EventFixtures.bytes("connect")))
                .isEqualTo("{\"statusCode\":418,\"body\":\"IllegalArgumentException\"}");
    }

    @Test
    void repliesWithTheBodyOfASubclassesResponseIfItHasOne() {
        routes = RouteTable.named("test").twoWay("sendMessage").build();

        assertThat(invoke(answering(new WebSocketResponse(418, "teapot")), EventFixtures.bytes("message-custom-route")))
                .isEqualTo("{\"statusCode\":418,\"body\":\"teapot\"}");
        assertThat(invoke(answering(WebSocketResponse.status(418)), EventFixtures.bytes("message-custom-route")))
                .startsWith("{\"statusCode\":418,\"body\":\"{\\\"type\\\":\\\"error\\\"");
        assertThat(gateway.sent()).isEmpty();
    }

    @Test
    void sendsTheFrameworksErrorMessageOnAOneWayRouteWhateverASubclassReturns() {
        assertThat(invoke(answering(new WebSocketResponse(418, "teapot")), EventFixtures.bytes("message-custom-route")))
                .isEqualTo("{\"statusCode\":418,\"body\":\"teapot\"}");
        assertThat(gateway.sent())
                .singleElement()
                .extracting(RecordingGateway.Sent::json)
                .asString()
                .contains("\"code\":\"internal_error\"");
    }

    private WebSocketLambda answering(WebSocketResponse toErrors) {
        return new WebSocketLambda(routes, runtime()) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                throw new IllegalArgumentException();
            }

            @Override
            protected WebSocketResponse handleError(Throwable error) {
                return toErrors;
            }
        };
    }

    @Test
    void refusesToSendToAConnectionBeforeItIsOpen() {
        WebSocketLambda lambda = new WebSocketLambda(routes, runtime()) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) {
                sendMessage(event.connectionId(), Map.of("hello", "you"));
                return WebSocketResponse.ok();
            }
        };

        assertThat(invoke(lambda, EventFixtures.bytes("connect"))).startsWith("{\"statusCode\":500");
        assertThat(log)
                .singleElement()
                .satisfies(entry -> assertThat(entry.error())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("is not open yet"));
        assertThat(invoke(lambda, EventFixtures.bytes("message-custom-route"))).isEqualTo(OK);
    }

    @Test
    void answersEventsWithoutAConnectionIdOrRouteKey() {
        assertThat(answerTo("{\"requestContext\":{\"routeKey\":\"sendMessage\"}}"))
                .isEqualTo("{\"statusCode\":400,\"body\":\"{\\\"message\\\":\\\"Missing connection ID\\\"}\"}");
        assertThat(answerTo("{\"requestContext\":{\"connectionId\":\"c\"}}"))
                .isEqualTo("{\"statusCode\":400,\"body\":\"{\\\"message\\\":\\\"Unknown route key\\\"}\"}");
        assertThat(answerTo("no json"))
                .isEqualTo("{\"statusCode\":400,\"body\":\"{\\\"message\\\":\\\"Malformed event\\\"}\"}");
        assertThat(log)
                .singleElement()
                .satisfies(entry -> assertThat(entry.message())
                        .startsWith("The input is not an event of a WebSocket API: $: well-formed JSON")
                        .doesNotContain("no json"));
        assertThat(answerTo("")).startsWith("{\"statusCode\":400");
    }

    @Test
    void acceptsUserIdsUpToTheMaximumLength() {
        for (String userId : List.of("x", "x".repeat(1024), "ü".repeat(512))) {
            assertThat(answer(() -> ConnectResult.accept(userId).toResponse(), "connect"))
                    .isEqualTo(OK);
            assertThat(store.findByConnectionId(ID).orElseThrow().userId()).contains(userId);
        }
    }

    @Test
    void answersADisconnectAndLogsThatItsEntryCannotBeDeleted() {
        store = new FailingStore(new FailingStore(new InMemoryConnectionStore(clock)) {
            @Override
            public void delete(String connectionId) {
                throw new IllegalStateException("store down");
            }
        });

        assertThat(answer(() -> WebSocketResponse.ok(), "disconnect-client-1005"))
                .isEqualTo(OK);
        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.level()).isEqualTo(LogEntry.Level.WARNING);
            assertThat(entry.message()).contains("could not be deleted");
            assertThat(entry.connectionId()).isEqualTo(ID);
            assertThat(entry.error()).hasMessage("store down");
        });
    }

    @Test
    void keepsTheInterruptOfTheThread() {
        assertThat(answer(
                        () -> {
                            throw new InterruptedException();
                        },
                        "message-custom-route"))
                .startsWith("{\"statusCode\":500");
        assertThat(Thread.interrupted()).isTrue();

        answer(
                () -> {
                    throw new IllegalStateException();
                },
                "message-custom-route");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void passesAFailureOfTheVirtualMachineOnToLambda() {
        OutOfMemoryError fatal = new OutOfMemoryError("heap");

        assertThatThrownBy(() -> answer(
                        () -> {
                            throw fatal;
                        },
                        "message-custom-route"))
                .isSameAs(fatal);
    }

    /** The context's remaining time is 0, as in many contexts that are written for tests. */
    @Test
    void sendsMessagesIfTheContextHasNoRemainingTime() {
        TestContext timeless = new TestContext(0);
        WebSocketEvent event = WebSocketEvent.on("sendMessage").connectionId(ID).build();
        WebSocketLambda lambda = new WebSocketLambda(routes, runtime()) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent received) {
                sendMessage(received.connectionId(), Map.of("n", 1));
                return WebSocketResponse.ok();
            }
        };

        assertThat(lambda.handle(EventFixtures.aws(event), timeless).getStatusCode())
                .isEqualTo(200);
        assertThat(gateway.sent()).hasSize(1);
    }

    @Test
    void handlesTheEventClassOfTheAwsLibrary() {
        APIGatewayV2WebSocketEvent event = EventFixtures.aws(EventReader.read(EventFixtures.bytes("connect"), null));

        APIGatewayV2WebSocketResponse response = lambda(() ->
                        ConnectResult.accept("alice").withSubprotocol("chat.v1").toResponse())
                .handle(event, new TestContext());

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getHeaders()).containsOnly(Map.entry("Sec-WebSocket-Protocol", "chat.v1"));
        assertThat(store.findByConnectionId(ID).orElseThrow().userId()).contains("alice");
    }

    @Test
    void answersAnEmptyEventOfTheAwsLibrary() {
        APIGatewayV2WebSocketResponse response =
                lambda(() -> WebSocketResponse.ok()).handle(new APIGatewayV2WebSocketEvent(), new TestContext());

        assertThat(response.getStatusCode()).isEqualTo(400);
    }

    @Test
    void answersAThousandMutatedEventsWithoutRevealingInternals() {
        Random random = new Random(20260101);
        routes = RouteTable.named("test").twoWay("sendMessage").build();
        WebSocketLambda strict = new StrictLambda(routes, runtime());
        for (int i = 0; i < 1_000; i++) {
            byte[] event = EventFixtures.bytes(ALL.get(i % ALL.size())).clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                mutate(event, random);
            }
            String answer = invoke(strict, event);
            assertThat(answer)
                    .matches("(?s)\\{\"statusCode\":(200|400|500)(,\"body\":\"\\{.*}\")?"
                            + "(,\"headers\":\\{\"X-Switchboard-Reason\":\"[ -~]*\"})?}");
            assertThat(answer).doesNotContain("Exception", "jackson", "dev.switchboard");
        }
    }

    /** A handler like a generated one. The codecs accept few messages, and two-way routes reply. */
    private static final class StrictLambda extends WebSocketLambda {
        StrictLambda(RouteTable routes, WebSocketRuntime runtime) {
            super(routes, runtime);
        }

        @Override
        protected WebSocketResponse processWebSocket(WebSocketEvent event) {
            RouteCall call = call(event);
            return switch (call.routeKey()) {
                case "$connect" ->
                    call.connected(ConnectResult.accept(call.userId().asString()));
                case "$disconnect" -> call.done();
                case "sendMessage" ->
                    call.reply(JsonCodecs.map(JsonCodecs.ANY), call.payload(JsonCodecs.map(JsonCodecs.ANY)));
                default -> call.reply(JsonCodecs.STRING, call.payload(JsonCodecs.STRING));
            };
        }
    }

    private static void mutate(byte[] event, Random random) {
        int at = random.nextInt(event.length);
        switch (random.nextInt(4)) {
            case 0 -> event[at] = (byte) random.nextInt(256);
            case 1 -> event[at] = (byte) "{}[]\",:\\0n".charAt(random.nextInt(10));
            case 2 -> System.arraycopy(event, at / 2, event, 0, event.length - at);
            default -> java.util.Arrays.fill(event, at, Math.min(event.length, at + 20), (byte) ' ');
        }
    }

    private String answer(Callable<WebSocketResponse> route, String fixture) {
        return invoke(lambda(route), EventFixtures.bytes(fixture));
    }

    private String answerTo(String event) {
        return invoke(lambda(() -> WebSocketResponse.ok()), event.getBytes(StandardCharsets.UTF_8));
    }

    private WebSocketLambda lambda(Callable<WebSocketResponse> route) {
        return new WebSocketLambda(routes, runtime()) {
            @Override
            protected WebSocketResponse processWebSocket(WebSocketEvent event) throws Exception {
                return route.call();
            }
        };
    }

    private WebSocketRuntime runtime() {
        return WebSocketRuntime.builder()
                .environment(Map.of())
                .connections(store)
                .gateway(gateway)
                .clock(clock)
                .log(log::add)
                .build();
    }

    private static String invoke(WebSocketLambda lambda, byte[] event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            lambda.handleRequest(new ByteArrayInputStream(event), answer, new TestContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
