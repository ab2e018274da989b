package dev.switchboard.local.testkit;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.local.report.Spans;
import dev.switchboard.log.LogEntry;
import dev.switchboard.message.MessageSender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A WebSocket API in a test, with its clients. Connects clients, gives access to the stored connections, and moves the
 * clock. With JUnit, {@link WebSocketTest} passes an instance to each test. Without JUnit, {@link #of} creates one.
 *
 * <pre>{@code
 * @WebSocketTest(ChatRoutes.class)
 * class ChatTest {
 *     @Test
 *     void everyoneHears(TestClients clients) {
 *         TestClient alice = clients.connect(c -> c.query("userId", "alice"));
 *         TestClient bob = clients.connect(c -> c.query("userId", "bob"));
 *         alice.send("chat_message", new ChatMessage("1", "hello"));
 *         assertThat(bob.next(ChatResponse.class).content()).isEqualTo("hello");
 *         assertThat(clients.connections()).hasSize(2);
 *     }
 * }
 * }</pre>
 *
 * <p>Everything happens on the calling thread, with the core of the local gateway. Events reach the handler as the
 * bytes that Lambda would pass to it. Messages that the handler sends are subject to the gateway's limits. When a call
 * returns, all its effects have happened. The clock stands still unless {@link #advance} moves it. The clock starts at
 * the same time in every test, and the ids are the same in every run.
 *
 * <p>An instance is for one test and its thread. Instances are independent of each other.
 */
public final class TestClients {

    private final TestGateway gateway;
    private final Set<String> names = new HashSet<>();
    private int count;

    TestClients(TestGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Deploys an API with the default settings; {@link TestApi} offers others. No client is connected yet, and nothing
     * needs to be closed afterwards.
     *
     * @param routesOrHandler a handler, or a class with routes or {@code @WebSocketApi}, whose generated handler is run
     * @return the clients of the API
     * @throws IllegalArgumentException if there is no handler, or if it has no suitable constructor
     */
    public static TestClients of(Class<?> routesOrHandler) {
        return TestApi.of(routesOrHandler).start();
    }

    /**
     * Connects a client without a query or additional headers.
     *
     * @return the connected client
     * @throws AssertionError if the handshake is refused
     */
    public TestClient connect() {
        return connect(request -> {});
    }

    /**
     * Connects a client.
     *
     * @param handshake describes the handshake, such as {@code c -> c.query("userId", "alice")}
     * @return the connected client
     * @throws AssertionError if the handshake is refused
     */
    public TestClient connect(Consumer<ConnectRequest> handshake) {
        TestPort client = handshake(handshake);
        Refusal refusal = client.refusal();
        if (refusal != null) {
            throw gateway.timeline()
                    .failure("The handshake of " + client.get() + " was refused with " + refusal.status()
                            + ". If this is expected, use connectRefused.");
        }
        return new TestClient(gateway, client);
    }

    /**
     * Lets a client try to connect, and expects that the handshake is refused.
     *
     * @param handshake describes the handshake, such as {@code c -> c.query("userId", "alice")}
     * @return the refusal
     * @throws AssertionError if the handshake is accepted
     */
    public Refusal connectRefused(Consumer<ConnectRequest> handshake) {
        TestPort client = handshake(handshake);
        Refusal refusal = client.refusal();
        if (refusal == null) {
            throw gateway.timeline().failure("The handshake of " + client.get() + " was accepted.");
        }
        return refusal;
    }

    private TestPort handshake(Consumer<ConnectRequest> handshake) {
        ConnectRequest request = gateway.newRequest();
        handshake.accept(request);
        count++;
        String name = unique(Optional.ofNullable(request.name()).orElse("client " + count));
        TestPort client = new TestPort(name, request.subprotocols(), gateway.timeline());
        gateway.connect(request, client);
        if (request.name() == null) {
            userOf(client).ifPresent(user -> client.rename(unique(user)));
        }
        return client;
    }

    private Optional<String> userOf(TestPort client) {
        return Optional.ofNullable(client.open())
                .flatMap(connection -> gateway.store().findByConnectionId(connection.id()))
                .flatMap(Connection::userId);
    }

    private String unique(String name) {
        String unique = name;
        for (int i = 2; !names.add(unique); i++) {
            unique = name + " (" + i + ")";
        }
        return unique;
    }

    /**
     * {@return the connections in the store, in the order of connecting} The {@linkplain #faults() faults} of the store
     * do not affect the result.
     */
    public List<Connection> connections() {
        try (Stream<Connection> all = gateway.store().findAll()) {
            List<Connection> sorted = new ArrayList<>(all.toList());
            sorted.sort(Comparator.comparing(Connection::connectedAt).thenComparing(Connection::connectionId));
            return sorted;
        }
    }

    /** {@return the store that the handler uses, including the faults that the test has set} */
    public ConnectionStore store() {
        return gateway.runtime().connections();
    }

    /** {@return a sender that acts as another backend, such as the consumer of a queue} */
    public MessageSender sender() {
        return gateway.runtime().sender();
    }

    /** {@return the current time of the test's clock} */
    public Instant now() {
        return gateway.time().instant();
    }

    /**
     * Moves the clock forward. Everything that falls due in that time happens: idle connections are closed, late events
     * arrive, and entries of the store expire.
     *
     * @param time how far to move the clock
     */
    public void advance(Duration time) {
        gateway.timeline().add(Timeline.NOBODY, "time passes: " + Spans.text(time));
        gateway.time().advance(time);
    }

    /** {@return the faults that a test can set} */
    public Faults faults() {
        return gateway.faults();
    }

    /**
     * {@return the entries that the handler has written to the runtime's log} The entries are not printed to standard
     * output.
     */
    public List<LogEntry> log() {
        return gateway.log();
    }

    /** {@return everything that has happened so far, in order, as the messages of failed tests show it} */
    public String whatHappened() {
        return gateway.timeline().toString();
    }
}
