package dev.switchboard.local.testkit;

import java.time.Duration;

/**
 * What goes wrong on AWS sooner or later, on demand. Faults of single events happen once, and those of a store last until
 * {@link #repair()}. What a client can do wrong is with {@link TestClient}: {@link TestClient#vanish()} and {@link
 * TestClient#stopReading()}.
 *
 * <pre>{@code
 * clients.faults().loseDisconnect();
 * bob.vanish();                              // his entry stays, and posting to him is answered with 410
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

    /** The next {@code $disconnect} never reaches the handler: API Gateway promises only to try. */
    public void loseDisconnect() {
        note("the next $disconnect is lost");
        function.loseNext(DISCONNECT);
    }

    /**
     * The handler gets the next event of this route twice, the second time with the same ids right after the first. Only
     * the first answer reaches the client.
     *
     * @param routeKey a message's route, or {@code $disconnect}
     */
    public void duplicate(String routeKey) {
        requireNotConnect(routeKey);
        note("the next " + routeKey + " comes twice");
        function.duplicateNext(routeKey);
    }

    /**
     * The handler gets the next event of this route late, and what comes meanwhile before it. After 29 seconds its client
     * is told of a timeout, and the handler runs all the same.
     *
     * @param routeKey a message's route, or {@code $disconnect}
     * @param by how late; {@link TestClients#advance} passes the time
     */
    public void delay(String routeKey, Duration by) {
        requireNotConnect(routeKey);
        note("the next " + routeKey + " comes late by " + Spans.text(by));
        function.delayNext(routeKey, by);
    }

    /** Lambda throttles the next invocations: a handshake gets 500, a message {@code Internal server error}. */
    public void throttleInvocations(int invocations) {
        note("the next " + invocations + " invocations are throttled");
        function.throttleNext(invocations);
    }

    /**
     * The next event goes to a new instance of the handler, as when Lambda starts another execution environment. What an
     * instance keeps in its fields is not there.
     */
    public void coldStart() {
        note("the next event goes to a new instance of the handler");
        instances.coolDown();
    }

    /** API Gateway answers the next posts with 429. The sender waits and tries again, by the test's clock, a few times. */
    public void throttlePosts(int posts) {
        note("the next " + posts + " posts are throttled");
        this.posts.throttleNext(posts);
    }

    /** The callback endpoint does not answer the next posts. */
    public void failPosts(int posts) {
        note("the next " + posts + " posts fail");
        this.posts.failNext(posts);
    }

    /** Every operation of the store fails from now on. */
    public void failStore() {
        note("the store fails");
        store.fail();
    }

    /** Every operation of the store takes this long from now on, by the test's clock. */
    public void slowStore(Duration eachOperation) {
        note("each operation of the store takes " + Spans.text(eachOperation));
        store.slowDown(eachOperation);
    }

    /**
     * From now on a user's connections are found as they are now: later ones are missing, and closed ones still there. The
     * index of a DynamoDB table lags behind like that, if not for long. Looking up one connection, and all, is not affected.
     */
    public void staleUserIndex() {
        note("the user index stays as it is");
        store.freezeUserIndex();
    }

    /** Ends all faults, also those that have not happened yet. */
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
            throw new IllegalArgumentException("A client waits for $connect, so it comes once and in time."
                    + " To make it slow or fail, use slowStore, failStore or throttleInvocations.");
        }
    }
}
