package dev.switchboard.benchmarks;

import dev.switchboard.WebSocketRuntime;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.message.BroadcastResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/**
 * How long a broadcast to 10,000 connections takes: through the AWS SDK over HTTP, beside a plain loop over the same SDK,
 * against a gateway on loopback and against one that answers after 10 ms, as one across a network would.
 */
public final class Broadcasts {
    private static final int CONNECTIONS = 10_000;
    private static final int[] CONCURRENCIES = {1, 8, 16, 32, 64, 128};
    private static final Map<String, String> ENVIRONMENT =
            Map.of("AWS_REGION", "eu-central-1", "AWS_ACCESS_KEY_ID", "any", "AWS_SECRET_ACCESS_KEY", "any");
    private static final Map<String, String> MESSAGE = Map.of("type", "benchmark", "text", "x".repeat(200));

    private Broadcasts() {}

    /** Prints a table. */
    public static void main(String... arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("http.maxConnections", "160"); // Read once by the JDK; for the highest concurrency below.
        InMemoryConnectionStore store = connections();
        System.out.println("| gateway answers | sender | seconds | posts a second | HTTP connections |");
        System.out.println("|---|---|---|---|---|");
        for (Duration delay : new Duration[] {Duration.ZERO, Duration.ofMillis(10)}) {
            try (SlowGateway gateway = new SlowGateway(delay)) {
                broadcast(gateway, store, 32); // The first one warms up, the second one counts.
                report(gateway, "loop over the SDK", () -> loop(gateway));
                for (int concurrency : CONCURRENCIES) {
                    report(
                            gateway,
                            "broadcast, " + concurrency + " at a time",
                            () -> broadcast(gateway, store, concurrency));
                }
            }
        }
    }

    private static void report(SlowGateway gateway, String sender, Runnable send) {
        gateway.forget();
        long begin = System.nanoTime();
        send.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (gateway.received() != CONNECTIONS) {
            throw new IllegalStateException(sender + " reached " + gateway.received() + " of " + CONNECTIONS);
        }
        System.out.printf(
                "| %s | %s | %.2f | %.0f | %d |%n",
                gateway.delay().isZero()
                        ? "at once"
                        : "after " + gateway.delay().toMillis() + " ms",
                sender,
                seconds,
                CONNECTIONS / seconds,
                gateway.clients());
    }

    private static void broadcast(SlowGateway gateway, InMemoryConnectionStore store, int concurrency) {
        System.setProperty("switchboard.broadcast.concurrency", Integer.toString(concurrency));
        BroadcastResult result = WebSocketRuntime.builder()
                .environment(ENVIRONMENT)
                .endpoint(gateway.endpoint())
                .connections(store)
                .build()
                .sender()
                .broadcastToAll(MESSAGE);
        if (result.delivered() != CONNECTIONS) {
            throw new IllegalStateException("not all delivered: " + result);
        }
    }

    private static void loop(SlowGateway gateway) {
        try (ApiGatewayManagementApiClient client = ApiGatewayManagementApiClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(gateway.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build()) {
            SdkBytes data = SdkBytes.fromUtf8String("{\"type\":\"benchmark\",\"text\":\"" + "x".repeat(200) + "\"}");
            for (int i = 0; i < CONNECTIONS; i++) {
                String id = id(i);
                client.postToConnection(post -> post.connectionId(id).data(data));
            }
        }
    }

    /** Active for long, so that no broadcast moves an expiry. */
    private static InMemoryConnectionStore connections() {
        InMemoryConnectionStore store = new InMemoryConnectionStore();
        Instant now = Instant.now();
        for (int i = 0; i < CONNECTIONS; i++) {
            store.save(new Connection(id(i), Optional.empty(), now, now.plus(Duration.ofMinutes(130)), Map.of()));
        }
        return store;
    }

    private static String id(int number) {
        return "c" + number;
    }
}
