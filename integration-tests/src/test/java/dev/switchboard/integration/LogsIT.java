package dev.switchboard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.DevServer;
import dev.switchboard.log.LogSink;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.MessageSender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that logs at INFO or above contain neither client data nor secrets, even if calls fail. The logs are those of
 * the framework's sink, the local gateway, java.util.logging, and slf4j on standard error.
 */
class LogsIT {
    private static final String TEXT = "the-text-of-a-message";
    private static final String USER = "the-name-of-a-user";
    private static final String NOTE = "the-attribute-of-a-connection";
    private static final String TOKEN = "the-token-in-a-query";
    private static final String SECRET_KEY = "the-secret-key";
    private static final String SESSION_TOKEN = "the-session-token";
    private static final List<String> CONFIDENTIAL = List.of(TEXT, USER, NOTE, TOKEN, SECRET_KEY, SESSION_TOKEN);

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream sink = new PrintStream(log, true, StandardCharsets.UTF_8);
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final StreamHandler jul = new StreamHandler(sink, new SimpleFormatter());

    @BeforeEach
    void capture() {
        jul.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(jul);
        System.setOut(sink);
        System.setErr(sink);
    }

    @AfterEach
    void release() {
        Logger.getLogger("").removeHandler(jul);
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void logsContainNoClientDataIfNothingFails() throws Exception {
        try (TestTable table = TestTable.create();
                DevServer server = server(DynamoDb.shared().environment(), table.name())) {
            converse(server);
        }
        assertThat(written()).contains("$connect: 200").contains("say (");
        assertThat(written()).doesNotContain(CONFIDENTIAL);
    }

    @Test
    void logsContainNoClientDataIfARouteFailsOrItsMessageIsInvalid() throws Exception {
        try (TestTable table = TestTable.create();
                DevServer server = server(DynamoDb.shared().environment(), table.name())) {
            Client client = client(server);
            client.send("{\"action\":\"fail\",\"text\":\"" + TEXT + "\"}");
            assertThat(client.next()).contains("internal_error");
            client.send("{\"action\":\"say\",\"text\":{\"" + TEXT + "\":\"" + TEXT + "\"}}");
            assertThat(client.next()).contains("bad_request");
            client.send("{\"action\":\"nobody\",\"text\":\"" + TEXT + "\"}");
            assertThat(client.next()).contains("Forbidden");
        }
        assertThat(written()).contains("The route fails for Connection[");
        assertThat(written()).doesNotContain(CONFIDENTIAL);
    }

    @Test
    void logsContainNoCredentialsEvenIfAnErrorOfAwsQuotesThem() throws Exception {
        String quote =
                "The request signature we calculated does not match. The Canonical String should have been 'POST\\n"
                        + "x-amz-security-token:" + SESSION_TOKEN + "\\n" + SECRET_KEY + "'";
        HttpServer aws = aws(403, "InvalidSignatureException", quote);
        try {
            URI endpoint = URI.create("http://localhost:" + aws.getAddress().getPort() + "/dev");
            Map<String, String> environment = new HashMap<>(DynamoDb.environment(endpoint));
            environment.put("AWS_SECRET_ACCESS_KEY", SECRET_KEY);
            environment.put("AWS_SESSION_TOKEN", SESSION_TOKEN);
            try (DevServer server = server(environment, "connections")) {
                assertThat(Client.refused(URI.create(server.webSocket() + "?" + query())))
                        .isEqualTo(500);
            }
            send(environment, endpoint);
        } finally {
            aws.stop(0);
        }
        assertThat(written())
                .contains("PutItem on the connection table \\\"connections\\\" failed. DynamoDB did not accept"
                        + " the credentials (InvalidSignatureException).")
                .contains("API Gateway did not accept the credentials (InvalidSignatureException).");
        assertThat(written()).doesNotContain(CONFIDENTIAL);
    }

    private void send(Map<String, String> environment, URI endpoint) {
        MessageSender sender = WebSocketRuntime.builder()
                .environment(environment)
                .endpoint(endpoint)
                .connectionsTable("connections")
                .log(LogSink.jsonLines(sink))
                .build()
                .sender();
        try {
            sender.sendMessage("AbC=", Map.of("text", TEXT));
            throw new AssertionError("delivered");
        } catch (DeliveryException e) {
            assertThat(e.reason()).isEqualTo(DeliveryException.Cause.FORBIDDEN);
        }
    }

    private static void converse(DevServer server) throws InterruptedException {
        Client client = client(server);
        client.send("{\"action\":\"say\",\"text\":\"" + TEXT + "\"}");
        assertThat(client.next()).contains(TEXT);
        client.send("{\"action\":\"me\"}");
        assertThat(client.next()).contains(USER).contains(NOTE);
        client.leave();
        assertThat(client.next()).startsWith("closed");
    }

    private static Client client(DevServer server) {
        return Client.connect(server.webSocket(), query());
    }

    private static String query() {
        return "userId=" + USER + "&note=" + NOTE + "&token=" + TOKEN;
    }

    private DevServer server(Map<String, String> environment, String table) throws Exception {
        return DevServer.running(RoomRoutesHandler::new)
                .port(0)
                .log(sink)
                .runtime(runtime ->
                        runtime.environment(environment).connectionsTable(table).log(LogSink.jsonLines(sink)))
                .start();
    }

    private static HttpServer aws(int status, String error, String message) throws Exception {
        byte[] body = ("{\"__type\":\"com.amazon.coral.service#" + error + "\",\"message\":\"" + message + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("x-amzn-ErrorType", error);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private String written() {
        jul.flush();
        return log.toString(StandardCharsets.UTF_8);
    }
}
