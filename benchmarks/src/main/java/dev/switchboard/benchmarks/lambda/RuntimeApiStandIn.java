package dev.switchboard.benchmarks.lambda;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/**
 * A stand-in for Lambda's Runtime API that serves one function. The function's runtime client gets each event from this
 * API, and posts the response to it. Events are delivered one at a time, as in a Lambda execution environment.
 */
public final class RuntimeApiStandIn implements AutoCloseable {
    /** A request from the function, with the time at which it arrived, as returned by {@link System#nanoTime()}. */
    public record Call(Kind kind, String body, long nanoTime) {}

    /** The kinds of requests that a function sends. */
    public enum Kind {
        /** Gets the next event. */
        NEXT,
        /** Posts the response to an event. */
        ANSWER,
        /** Reports that the function could not be started, or that it threw an exception. */
        ERROR
    }

    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<Call> calls = new ArrayBlockingQueue<>(10);
    private final SynchronousQueue<String> events = new SynchronousQueue<>();
    private final LoopbackServer server = new LoopbackServer(this::answer);
    private int invocations;

    /** Returns the value for {@code AWS_LAMBDA_RUNTIME_API}. */
    public String address() {
        return server.authority();
    }

    /**
     * Waits for the next request from the function.
     *
     * @throws IllegalStateException if the request is of a different kind, or does not arrive in time
     */
    public Call await(Kind expected) throws InterruptedException {
        Call call = calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (call == null || call.kind() != expected) {
            throw new IllegalStateException("Expected " + expected + " from the function, but got " + call);
        }
        return call;
    }

    /** Delivers an event to the waiting function, and returns the time of the delivery. */
    public long invoke(String event) throws InterruptedException {
        long begin = System.nanoTime();
        if (!events.offer(event, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The function did not take the event in time");
        }
        return begin;
    }

    private Http.Response answer(Http.Request request) throws InterruptedException {
        long now = System.nanoTime();
        String body = request.body();
        if (request.path().endsWith("/invocation/next")) {
            calls.add(new Call(Kind.NEXT, body, now));
            return event(events.take());
        }
        calls.add(new Call(request.path().endsWith("/response") ? Kind.ANSWER : Kind.ERROR, body, now));
        return Http.Response.json(202, "{\"status\":\"OK\"}");
    }

    private Http.Response event(String json) {
        invocations++;
        return new Http.Response(
                200,
                Map.of(
                        "Lambda-Runtime-Aws-Request-Id",
                        "8476a536-e9f4-11e8-9739-00000000000" + invocations,
                        "Lambda-Runtime-Deadline-Ms",
                        Long.toString(System.currentTimeMillis() + 29_000),
                        "Lambda-Runtime-Invoked-Function-Arn",
                        "arn:aws:lambda:eu-central-1:123456789012:function:benchmark",
                        "Lambda-Runtime-Trace-Id",
                        "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0"),
                json);
    }

    @Override
    public void close() {
        server.close();
    }
}
