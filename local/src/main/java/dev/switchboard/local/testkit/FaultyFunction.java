package dev.switchboard.local.testkit;

import dev.switchboard.local.gateway.InvocationResult;
import dev.switchboard.local.gateway.LambdaFunction;
import dev.switchboard.local.gateway.Timers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Loses, duplicates, delays or throttles events on their way to the function. Thread-safe. */
final class FaultyFunction implements LambdaFunction {

    private final LambdaFunction function;
    private final Timers timers;
    private final Set<String> lost = new HashSet<>();
    private final Set<String> duplicated = new HashSet<>();
    private final Map<String, Duration> delays = new HashMap<>();
    private int throttled;

    FaultyFunction(LambdaFunction function, Timers timers) {
        this.function = function;
        this.timers = timers;
    }

    synchronized void loseNext(String routeKey) {
        lost.add(routeKey);
    }

    synchronized void duplicateNext(String routeKey) {
        duplicated.add(routeKey);
    }

    synchronized void delayNext(String routeKey, Duration by) {
        delays.put(routeKey, by);
    }

    synchronized void throttleNext(int invocations) {
        throttled = invocations;
    }

    synchronized void repair() {
        lost.clear();
        duplicated.clear();
        delays.clear();
        throttled = 0;
    }

    @Override
    public CompletionStage<InvocationResult> invoke(byte[] event) {
        return plan(routeKey(event)).invoke(event);
    }

    /** Chooses what happens to the next event, and removes the fault that applies, because each fault happens once. */
    private synchronized LambdaFunction plan(String routeKey) {
        if (lost.remove(routeKey)) {
            return event -> refused("the event is lost");
        }
        if (throttled > 0) {
            throttled--;
            return event -> refused("Lambda throttles");
        }
        if (duplicated.remove(routeKey)) {
            return this::twice;
        }
        Duration delay = delays.remove(routeKey);
        return delay == null ? function : event -> late(event, delay);
    }

    private static CompletionStage<InvocationResult> refused(String why) {
        return CompletableFuture.completedFuture(new InvocationResult.Refused(why));
    }

    private CompletionStage<InvocationResult> twice(byte[] event) {
        CompletionStage<InvocationResult> first = function.invoke(event);
        var unused = function.invoke(event);
        return first;
    }

    private CompletionStage<InvocationResult> late(byte[] event, Duration delay) {
        CompletableFuture<InvocationResult> result = new CompletableFuture<>();
        timers.schedule(delay, () -> function.invoke(event).whenComplete((answer, failure) -> result.complete(answer)));
        return result;
    }

    private static String routeKey(byte[] event) {
        return JsonTree.textAt(new String(event, StandardCharsets.UTF_8), "requestContext", "routeKey");
    }
}
