package dev.switchboard.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A function with SnapStart, which runs in a separate process with Lambda's own runtime client. Records the function's
 * requests to the Runtime API, the container's credentials endpoint and the callback endpoint. The environment has only
 * the variables that Lambda sets with SnapStart. These variables do not include access keys.
 */
final class SnapStartFunction implements AutoCloseable {
    private static final String RUNTIME = "/2018-06-01/runtime/";
    private static final String TOKEN = "container-token";
    private static final String CREDENTIALS = """
            {"AccessKeyId":"CONTAINERKEY","SecretAccessKey":"secret","Token":"session","Expiration":"2099-01-01T00:00:00Z"}""";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> calls = new ArrayList<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Process process;

    SnapStartFunction(Class<?> handler, Path output) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        process = start(handler, output);
    }

    private Process start(Class<?> handler, Path output) throws IOException {
        String host = "127.0.0.1:" + server.getAddress().getPort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                        handler.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.putAll(Map.of(
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "snap-start",
                "AWS_LAMBDA_RUNTIME_API",
                host,
                "AWS_LAMBDA_FUNCTION_NAME",
                "chat",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "512",
                "_HANDLER",
                handler.getName(),
                "AWS_REGION",
                "eu-central-1",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "http://" + host + "/credentials",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                TOKEN,
                "WEBSOCKET_API_ENDPOINT",
                "http://" + host + "/dev"));
        return builder.start();
    }

    /** Sends an event to the function, waits for the answer, and returns it. */
    String invoke(String event) throws InterruptedException {
        events.add(event);
        String answer = answers.poll(60, TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("The function did not answer. Its requests were: " + calls());
        }
        return answer;
    }

    /** Returns the requests from the function, in the order in which they arrived. */
    List<String> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        note(call(exchange, path));
        if (path.equals(RUNTIME + "invocation/next")) {
            next(exchange);
        } else if (path.startsWith(RUNTIME)) {
            if (!path.endsWith("/restore/next")) {
                answers.add(body);
            }
            send(exchange, "{}");
        } else if (path.equals("/credentials")) {
            boolean known = TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"));
            send(exchange, known ? CREDENTIALS : "{}");
        } else {
            send(exchange, "");
        }
    }

    private static String call(HttpExchange exchange, String path) {
        if (path.startsWith(RUNTIME)) {
            return path.substring(RUNTIME.length());
        }
        if (!path.startsWith("/dev/")) {
            return path;
        }
        String key =
                exchange.getRequestHeaders().getFirst("Authorization").replaceAll(".*Credential=([A-Z]+)/.*", "$1");
        String connection = exchange.getRequestHeaders().getFirst("Connection");
        return path.substring(path.lastIndexOf('/') + 1) + " as " + key + ", connection " + connection;
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            String event = events.take();
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-000000000001");
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 29_000));
            exchange.getResponseHeaders()
                    .set(
                            "Lambda-Runtime-Invoked-Function-Arn",
                            "arn:aws:lambda:eu-central-1:123456789012:function:chat");
            send(exchange, event);
        } catch (InterruptedException e) {
            exchange.close();
        }
    }

    /** Sends a response with a content type, because the native runtime client crashes without one. */
    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void note(String call) {
        synchronized (calls) {
            calls.add(call);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        server.stop(0);
        threads.shutdownNow();
    }
}
