package dev.switchboard.benchmarks.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
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

/** One invocation after the other, the routes in no order that a processor could learn. Run by JMH. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls the set-up.
public class Invocations {
    /** How many routes the handler has. */
    @Param({"1", "10", "100", "300"})
    public int routes;

    /** Which handler it is. */
    @Param
    public Handlers handler;

    private static final int EVENTS = 1024;

    private final Context context = new FixedContext();
    private RequestStreamHandler loaded;
    private List<byte[]> events;
    private int next;

    /** Compiles the handler, and checks what it answers. */
    @Setup
    public void load() throws IOException, ReflectiveOperationException {
        loaded = handler.load(routes);
        events = IntStream.range(0, EVENTS)
                .mapToObj(number -> MessageEvents.to(number % routes))
                .collect(Collectors.toList());
        Collections.shuffle(events, new Random(1));
    }

    /** The bytes of an answer to the bytes of an event. */
    @Benchmark
    public byte[] invoke() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        loaded.handleRequest(new ByteArrayInputStream(events.get(next++ % EVENTS)), out, context);
        return out.toByteArray();
    }
}
