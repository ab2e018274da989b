package dev.switchboard.local.testkit;

import dev.switchboard.local.report.Spans;
import java.time.Duration;

/**
 * Causes, on demand, faults that happen on AWS sooner or later. A fault of a single event happens once. A fault of the
 * store lasts until {@link #repair()}. Faults of clients are in {@link TestClient}: {@link TestClient#vanish()} and
 * {@link TestClient#stopReading()}.
 *
 * <p>A <em>post</em> is a message that the handler sends to a client through the @connections API.
 *
 * <pre>{@code
 * clients.faults().loseDisconnect();
 * bob.vanish();                              // Bob's entry stays, and posts to him are answered with 410
 * alice.send("chat_message", new ChatMessage("1", "anybody there?"));
 * assertThat(clients.connections()).hasSize(1);
 * }</pre>
 */
public final class Faults {

    private static final String CONNECT = "$connect";
    private static final String DISCONNECT = "$disconnect";

    private final InlineFunction instances;
    private final FaultyFunction function;
    private final InProcessConnections posts;
    private final FaultyStore store;
    private final Timeline timeline;

    Faults(
            InlineFunction instances,
            FaultyFunction function,
            InProcessConnections posts,
            FaultyStore store,
            Timeline timeline) {
        this.instances = instances;
        this.function = function;
        this.posts = posts;
        this.store = store;
        this.timeline = timeline;
    }

    /**
     * Loses the next {@code $disconnect} event on its way to the handler. API Gateway delivers these events on a
     * best-effort basis only.
     */
    public void loseDisconnect() {
        note("the next $disconnect is lost");
        function.loseNext(DISCONNECT);
    }

    /**
     * Delivers the next event of a route twice in a row, with the same ids. Only the first response reaches the client.
     *
     * @param routeKey the route of a message, or {@code $disconnect}
     * @throws IllegalArgumentException if the route is {@code $connect}
     */
    public void duplicate(String routeKey) {
        requireNotConnect(routeKey);
        note("the next " + routeKey + " arrives twice");
        function.duplicateNext(routeKey);
    }

    /**
     * Delivers the next event of a route late. Events that occur in the meantime arrive before the late event. If a
     * message is delayed by more than the integration timeout, which is 29 seconds by default, its client gets an error
     * frame about the timeout. The handler still receives the message.
     *
     * @param routeKey the route of a message, or {@code $disconnect}
     * @param by the delay, measured by the test's clock; {@link TestClients#advance} moves this clock
     * @throws IllegalArgumentException if the route is {@code $connect}
     */
    public void delay(String routeKey, Duration by) {
        requireNotConnect(routeKey);
        note("the next " + routeKey + " arrives late by " + Spans.text(by));
        function.delayNext(routeKey, by);
    }

    /**
     * Makes Lambda throttle the next invocations. A throttled handshake is refused with 500, and a throttled message is
     * answered with the error frame {@code Internal server error}.
     *
     * @param invocations the number of invocations
     */
    public void throttleInvocations(int invocations) {
        note("the next " + invocations + " invocations are throttled");
        function.throttleNext(invocations);
    }

    /**
     * Sends the next event to a new instance of the handler, as when Lambda starts another execution environment. The
     * new instance does not have the state that the old one kept in its fields.
     */
    public void coldStart() {
        note("the next event goes to a new instance of the handler");
        instances.coolDown();
    }

    /**
     * Answers the next posts with 429. The sender waits and retries a few times. The waiting moves the test's clock and
     * takes no real time.
     *
     * @param posts the number of posts
     */
    public void throttlePosts(int posts) {
        note("the next " + posts + " posts are throttled");
        this.posts.throttleNext(posts);
    }

    /**
     * Makes the callback endpoint unreachable for the next posts.
     *
     * @param posts the number of posts
     */
    public void failPosts(int posts) {
        note("the next " + posts + " posts fail");
        this.posts.failNext(posts);
    }

    /** Makes every operation of the store fail from now on. */
    public void failStore() {
        note("the store fails");
        store.fail();
    }

    /**
     * Makes every operation of the store take the given time from now on, by the test's clock.
     *
     * @param eachOperation the time that each operation takes
     */
    public void slowStore(Duration eachOperation) {
        note("each operation of the store takes " + Spans.text(eachOperation));
        store.slowDown(eachOperation);
    }

    /**
     * Freezes the index of connections by user: from now on, new connections of a user are missing and closed ones are
     * still found. The index of a DynamoDB table can lag behind in this way for a short time. Finding a connection by
     * its id and finding all connections are not affected.
     */
    public void staleUserIndex() {
        note("the user index is frozen");
        store.freezeUserIndex();
    }

    /** Ends all faults, including those that have not happened yet. */
    public void repair() {
        note("all faults are repaired");
        function.repair();
        posts.repair();
        store.repair();
    }

    private void note(String fault) {
        timeline.add(Timeline.NOBODY, "fault: " + fault);
    }

    private static void requireNotConnect(String routeKey) {
        if (routeKey.equals(CONNECT)) {
            throw new IllegalArgumentException("The client waits for $connect, so its event arrives once and in time."
                    + " To make $connect slow or fail, use slowStore, failStore or throttleInvocations.");
        }
    }
}
