package dev.switchboard.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A function that records its events, and returns 200 unless a test sets another response. */
final class FakeFunction implements LambdaFunction {

    private final Map<String, InvocationResult> answers = new HashMap<>();
    private final Map<String, CompletableFuture<InvocationResult>> held = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private Runnable during = () -> {};

    void answers(String routeKey, String payload) {
        results(routeKey, returned(payload));
    }

    void results(String routeKey, InvocationResult result) {
        answers.put(routeKey, result);
    }

    /** Makes the next call of a route wait until the returned future is completed. */
    CompletableFuture<InvocationResult> holds(String routeKey) {
        CompletableFuture<InvocationResult> future = new CompletableFuture<>();
        held.put(routeKey, future);
        return future;
    }

    void neverAnswers(String routeKey) {
        held.put(routeKey, new CompletableFuture<>());
    }

    void during(Runnable whileRunning) {
        this.during = whileRunning;
    }

    static InvocationResult returned(String payload) {
        return new InvocationResult.Returned(payload.getBytes(UTF_8));
    }

    List<Event> events() {
        return events;
    }

    Event onlyEvent(String routeKey) {
        List<Event> ofRoute = events.stream()
                .filter(event -> event.routeKey().equals(routeKey))
                .toList();
        if (ofRoute.size() != 1) {
            throw new AssertionError("Expected one event of route " + routeKey + " but there were " + ofRoute.size());
        }
        return ofRoute.get(0);
    }

    List<String> routeKeys() {
        return events.stream().map(Event::routeKey).toList();
    }

    @Override
    public CompletionStage<InvocationResult> invoke(byte[] bytes) {
        Event event = Event.of(bytes);
        events.add(event);
        during.run();
        CompletableFuture<InvocationResult> waiting = held.remove(event.routeKey());
        return waiting != null
                ? waiting
                : CompletableFuture.completedFuture(
                        answers.getOrDefault(event.routeKey(), returned("{\"statusCode\":200}")));
    }
}
