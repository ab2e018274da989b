package dev.switchboard.benchmarks.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.fixtures.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The JMH benchmark that invokes a handler repeatedly. The routes are shuffled, so that branches are unpredictable. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls the setup method.
public class Invocations {
    /** The number of routes of the handler. */
    @Param({"1", "10", "100", "300"})
    public int routes;

    /** The kind of handler. */
    @Param
    public Handlers handler;

    private static final int EVENTS = 1024;

    private final Context context = new TestContext();
    private RequestStreamHandler loaded;
    private List<byte[]> events;
    private int next;

    /** Compiles the handler, checks its responses, and prepares the events. */
    @Setup
    public void load() throws IOException, ReflectiveOperationException {
        loaded = handler.load(routes);
        events = IntStream.range(0, EVENTS)
                .mapToObj(number -> MessageEvents.to(number % routes))
                .collect(Collectors.toList());
        Collections.shuffle(events, new Random(1));
    }

    /** Handles an event given as JSON, and returns the response as JSON. */
    @Benchmark
    public byte[] invoke() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        loaded.handleRequest(new ByteArrayInputStream(events.get(next++ % EVENTS)), out, context);
        return out.toByteArray();
    }
}
