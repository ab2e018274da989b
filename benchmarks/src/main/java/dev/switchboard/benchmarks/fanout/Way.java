package dev.switchboard.benchmarks.fanout;

import dev.switchboard.aws.ManagementApiGateway;
import dev.switchboard.connection.Connection;
import dev.switchboard.connection.InMemoryConnectionStore;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.message.BroadcastResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** The ways of sending a message to many connections that are compared. */
enum Way {
    /** Switchboard's broadcast. */
    BROADCAST {
        @Override
        void send(ApiGatewayManagementApiClient client, List<String> ids, String text) {
            BroadcastResult result = WebSocketRuntime.builder()
                    .environment(Map.of())
                    .connections(store(ids))
                    .gateway(new ManagementApiGateway(client))
                    .build()
                    .sender()
                    .broadcastToAll(Map.of("type", text, "text", PADDING));
            if (result.delivered() != ids.size()) {
                throw new IllegalStateException("Not all messages were delivered: " + result);
            }
        }
    },
    /** Posts in a parallel stream, the obvious way to speed up a loop. */
    PARALLEL_STREAM {
        @Override
        void send(ApiGatewayManagementApiClient client, List<String> ids, String text) {
            SdkBytes data = message(text);
            ids.parallelStream().forEach(id -> post(client, id, data));
        }
    },
    /** Posts in a loop, one after the other. */
    LOOP {
        @Override
        void send(ApiGatewayManagementApiClient client, List<String> ids, String text) {
            SdkBytes data = message(text);
            for (String id : ids) {
                post(client, id, data);
            }
        }
    };

    private static final String PADDING = "x".repeat(200);

    /** Returns the names of all ways for the table, in the order of the constants. */
    static List<String> columns() {
        return List.of("broadcastToAll", "parallel stream of posts", "loop of posts");
    }

    abstract void send(ApiGatewayManagementApiClient client, List<String> ids, String text);

    private static void post(ApiGatewayManagementApiClient client, String id, SdkBytes data) {
        client.postToConnection(post -> post.connectionId(id).data(data));
    }

    private static SdkBytes message(String text) {
        return SdkBytes.fromUtf8String("{\"type\":\"" + text + "\",\"text\":\"" + PADDING + "\"}");
    }

    /**
     * Returns a store with the given connections. The connections expire so late that no broadcast has to extend their
     * lifetimes.
     */
    private static InMemoryConnectionStore store(List<String> ids) {
        InMemoryConnectionStore store = new InMemoryConnectionStore();
        Instant now = Instant.now();
        for (String id : ids) {
            store.save(new Connection(
                    id, Optional.empty(), now, now.plus(Duration.ofMinutes(130)), Map.of(), Optional.empty()));
        }
        return store;
    }
}
