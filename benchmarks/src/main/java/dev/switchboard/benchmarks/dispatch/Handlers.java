package dev.switchboard.benchmarks.dispatch;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.benchmarks.compile.Javac;
import dev.switchboard.benchmarks.compile.Processor;
import dev.switchboard.fixtures.TestContext;
import dev.switchboard.lambda.WebSocketRuntime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Handlers that the dispatch benchmark compares: one generated and two written by hand. */
public enum Handlers {
    /** The handler that the processor generates from an annotated class. */
    GENERATED("benchmark.RoutesHandler") {
        @Override
        RequestStreamHandler create(Class<?> type) throws ReflectiveOperationException {
            WebSocketRuntime runtime = WebSocketRuntime.builder()
                    .environment(Map.of("WEBSOCKET_API_ENDPOINT", "http://localhost/dev"))
                    .log(entry -> {}) // The handwritten handlers do not log either.
                    .build();
            return (RequestStreamHandler)
                    type.getConstructor(WebSocketRuntime.class).newInstance(runtime);
        }
    },
    /** A handwritten switch that uses the same event reader and codecs as the generated handler. */
    SWITCH("benchmark.SwitchHandler") {
        @Override
        RequestStreamHandler create(Class<?> type) throws ReflectiveOperationException {
            return (RequestStreamHandler) type.getConstructor(BiFunction.class, Function.class)
                    .newInstance(RuntimeParts.eventReader(), RuntimeParts.answerWriter());
        }
    },
    /** A handwritten switch over AWS's event class, which jackson-databind reads. */
    JACKSON("benchmark.JacksonHandler");

    private final String className;

    Handlers(String className) {
        this.className = className;
    }

    /**
     * Compiles and loads the handler, and checks its responses.
     *
     * @throws IllegalStateException if a route gives a wrong response
     */
    RequestStreamHandler load(int routes) throws IOException, ReflectiveOperationException {
        Path folder = Files.createTempDirectory("switchboard-dispatch");
        Processor processor = Processor.SWITCHBOARD;
        Javac.compile(HandlerSources.of(routes), processor.classPath(), processor.options(), folder);
        URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        RequestStreamHandler handler = create(loader.loadClass(className));
        for (int route = 0; route < routes; route++) {
            requireAnswer(handler, route);
        }
        return handler;
    }

    RequestStreamHandler create(Class<?> type) throws ReflectiveOperationException {
        return (RequestStreamHandler) type.getConstructor().newInstance();
    }

    private void requireAnswer(RequestStreamHandler handler, int route) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(MessageEvents.to(route)), out, new TestContext());
        String answer = out.toString(StandardCharsets.UTF_8);
        String body = "\"body\":\"" + MessageEvents.ANSWER.replace("\"", "\\\"") + "\"";
        if (!answer.contains(body) || !answer.contains("\"statusCode\":200")) {
            throw new IllegalStateException(this + " answered route " + route + " with " + answer);
        }
    }
}
