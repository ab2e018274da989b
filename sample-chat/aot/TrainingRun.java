import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Runs a function once under Lambda's own runtime client, so that the JVM can record the classes that it loads. Sends
 * the function one event that can be handled without AWS, and then ends the function. All other classes are loaded when
 * the handler starts.
 *
 * <p>The arguments are the handler's class and the command that starts the JVM. The exit status is 0 if the function
 * has answered the event and then ended.
 */
final class TrainingRun {
    private static final String EVENT = "{\"requestContext\":{\"routeKey\":\"$connect\",\"eventType\":\"CONNECT\"}}";
    private static final String PATH = "/2018-06-01/runtime/invocation/";

    private static final int MINUTES = 2;

    private final CompletableFuture<Boolean> answered = new CompletableFuture<>();

    private TrainingRun() {}

    public static void main(String[] arguments) throws Exception {
        String handler = arguments[0];
        System.exit(new TrainingRun().run(handler, List.of(arguments).subList(1, arguments.length)));
    }

    private int run(String handler, List<String> command) throws Exception {
        HttpServer api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.setExecutor(Executors.newCachedThreadPool());
        api.createContext("/", this::answer);
        api.start();
        ProcessBuilder function = new ProcessBuilder(command).inheritIO();
        function.environment().putAll(environment(handler, "127.0.0.1:" + api.getAddress().getPort()));
        Process process = function.start();
        process.onExit().thenRun(() -> answered.complete(false));
        boolean inTime = answered.completeOnTimeout(false, MINUTES, TimeUnit.MINUTES).get();
        if (!inTime) {
            String why = process.isAlive() ? " within " + MINUTES + " minutes" : ": status " + process.exitValue();
            System.err.println("The function gave no answer" + why + ".");
        }
        process.destroy(); // An orderly shutdown, during which the JVM writes its recording.
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        return inTime && ended ? 0 : 1;
    }

    private static Map<String, String> environment(String handler, String api) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API", api,
                "AWS_LAMBDA_FUNCTION_NAME", "training",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
                "_HANDLER", handler,
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "none",
                "AWS_SECRET_ACCESS_KEY", "none",
                "WEBSOCKET_API_ENDPOINT", "https://none.execute-api.eu-central-1.amazonaws.com/dev",
                "CONNECTIONS_TABLE", "none");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getRequestBody().readAllBytes();
        if (path.equals(PATH + "next")) {
            if (answered.isDone()) {
                return; // There is no second event: leave this request unanswered until the function is ended.
            }
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "training");
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(Long.MAX_VALUE));
            exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", "training");
        }
        // The runtime client crashes without a content type.
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] body = EVENT.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
        if (path.endsWith("/response")) {
            answered.complete(true);
        }
    }
}
