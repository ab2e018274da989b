package dev.switchboard.local.testkit;

import dev.switchboard.connection.Connection;
import dev.switchboard.connection.ConnectionStore;
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
 * The clients of a WebSocket API in a test, and the API itself: connects them, tells what the API knows of them, turns the
 * clock. With JUnit, {@link WebSocketTest} hands one to each test; anywhere else {@link #of} makes one.
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
 * <p>Everything happens in the calling thread, behind the local gateway's core: events reach the handler as the bytes that
 * Lambda would give it, what it sends comes back through the gateway's limits, and all has settled when a call returns. The
 * clock stands still unless {@link #advance} turns it; it begins at the same time in every test, and so do the ids.
 *
 * <p>An instance is for one test and its thread. Different ones share nothing.
 */
public final class TestClients {

    private final TestGateway gateway;
    private final Set<String> names = new HashSet<>();
    private int count;

    TestClients(TestGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Deploys an API, with nobody connected; {@link TestApi} has the settings. Nothing needs to be closed.
     *
     * @param routesOrHandler a class with routes or with {@code @WebSocketApi}, or a handler
     * @throws IllegalArgumentException if there is no handler, or none that can be made
     */
    public static TestClients of(Class<?> routesOrHandler) {
        return TestApi.of(routesOrHandler).start();
    }

    /** Connects a client, without a query and headers of its own. */
    public TestClient connect() {
        return connect(request -> {});
    }

    /**
     * Connects a client.
     *
     * @param handshake says what the client sends: {@code c -> c.query("userId", "alice")}
     * @throws AssertionError if the handshake is refused
     */
    public TestClient connect(Consumer<ConnectRequest> handshake) {
        TestPort client = handshake(handshake);
        Refusal refusal = client.refusal();
        if (refusal != null) {
            throw gateway.timeline()
                    .failure("The handshake of " + client.get() + " was refused with " + refusal.status()
                            + ". If it should be, say connectRefused.");
        }
        return new TestClient(gateway, client);
    }

    /**
     * Lets a client try to connect, and be refused.
     *
     * @throws AssertionError if it is let in
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

    /** Returns the connections in the store, in the order of connecting; never affected by {@link #faults()}. */
    public List<Connection> connections() {
        try (Stream<Connection> all = gateway.store().findAll()) {
            List<Connection> sorted = new ArrayList<>(all.toList());
            sorted.sort(Comparator.comparing(Connection::connectedAt).thenComparing(Connection::connectionId));
            return sorted;
        }
    }

    /** The store that the handler works with. */
    public ConnectionStore store() {
        return gateway.runtime().connections();
    }

    /** Sends as a backend does that is no handler: a consumer of a queue, say. */
    public MessageSender sender() {
        return gateway.runtime().sender();
    }

    /** The time. */
    public Instant now() {
        return gateway.time().instant();
    }

    /**
     * Lets time pass. What falls due meanwhile happens: idle connections are closed, late events arrive, entries of the
     * store expire.
     */
    public void advance(Duration time) {
        gateway.timeline().add(Timeline.NOBODY, Spans.text(time) + " pass");
        gateway.time().advance(time);
    }

    /** Returns the faults that a test can set. */
    public Faults faults() {
        return gateway.faults();
    }

    /** Returns the entries that the handler has written to the runtime's log. They do not go to the standard output. */
    public List<LogEntry> log() {
        return gateway.log();
    }

    /** Everything that has happened, in order, as the kit's own errors show it. */
    public String whatHappened() {
        return gateway.timeline().toString();
    }
}
