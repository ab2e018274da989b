package dev.switchboard.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.json.JsonWriter;
import dev.switchboard.json.RawJson;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.MessageSender;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The function behind every API of the stack under test. Follows the client's {@linkplain Instructions instructions},
 * and posts each event to the observer. This class is written by hand, and works on bytes, because some tests need
 * malformed answers.
 *
 * <p>The Lambda handler is {@code dev.switchboard.conformance.ConformanceFunction}. The function needs the variables
 * {@code WEBSOCKET_API_ENDPOINT} (the callback endpoint of the first API), {@code CONNECTIONS_TABLE} and
 * {@code CONFORMANCE_STACK} (a JSON object with the addresses of the other APIs).
 */
public final class ConformanceFunction implements RequestStreamHandler {

    private final MessageSender sender;
    private final Marks marks;
    private final String stack;

    /** Creates the function on Lambda, configured by the environment. */
    public ConformanceFunction() {
        this(WebSocketRuntime.fromEnvironment(), System.getenv("CONFORMANCE_STACK"));
    }

    ConformanceFunction(WebSocketRuntime runtime, String stack) {
        this.sender = runtime.sender();
        this.marks = new Marks(runtime);
        this.stack = stack;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Event event = Event.of(new String(in.readAllBytes(), UTF_8));
        Instructions asked = Instructions.in(event);
        Optional<String> observer = observer(event, asked);
        report(observer, event.json());
        asked.get("mark").ifPresent(marks::set);
        asked.get("until").ifPresent(mark -> {
            marks.await(mark);
            report(observer, "{\"waitedFor\":\"" + mark + "\"}");
        });
        String answer = event.has("requestContext", "disconnectReason") ? goodbye(event) : answer(event, asked);
        if (answer.equals("fail")) {
            throw new IllegalStateException("The client requested a failure");
        }
        out.write(answer.getBytes(UTF_8));
    }

    private Optional<String> observer(Event event, Instructions asked) {
        Optional<String> observer = asked.get("observer");
        if (observer.isPresent() && event.routeKey().equals("$connect")) {
            Map<String, String> about = new HashMap<>(Map.of("observer", observer.get()));
            asked.get("goodbye").ifPresent(answer -> about.put("goodbye", answer));
            marks.remember(event.connectionId(), about);
        }
        return observer.isPresent() || event.routeKey().equals("$connect")
                ? observer
                : marks.recall(event.connectionId(), "observer");
    }

    private void report(Optional<String> observer, String json) {
        observer.ifPresent(connection -> sender.sendMessage(connection, RawJson.of(json)));
    }

    private String goodbye(Event event) {
        Optional<String> answer = marks.recall(event.connectionId(), "goodbye");
        marks.forget(event.connectionId());
        return answer.orElse("{\"statusCode\":200}");
    }

    private String answer(Event event, Instructions asked) {
        if (asked.get("fail").isPresent()) {
            return "fail";
        }
        if (asked.get("post").isPresent()) {
            Delivery delivery = sender.sendMessage(event.connectionId(), Map.of("to", "yourself"));
            return "{\"statusCode\":" + (delivery == Delivery.GONE ? 410 : 200) + "}";
        }
        if (asked.get("tell").isPresent()) {
            return success(stack);
        }
        return asked.get("answer")
                .orElseGet(() -> event.routeKey().equals("$connect") ? "{\"statusCode\":200}" : success(event.json()));
    }

    private static String success(String body) {
        return JsonWriter.create()
                .beginObject()
                .name("statusCode")
                .value(200)
                .name("body")
                .value(body)
                .endObject()
                .text();
    }
}
