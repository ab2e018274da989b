package dev.switchboard.benchmarks.lambda;

import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for DynamoDB and for the callback API that accepts items and posts, and counts them. */
public final class AwsStandIn implements AutoCloseable {
    private final LoopbackServer server = new LoopbackServer(this::answer);
    private final AtomicInteger items = new AtomicInteger();
    private final AtomicInteger posts = new AtomicInteger();

    /** Returns the address of both services, without a stage. */
    public String endpoint() {
        return "http://" + server.authority();
    }

    /** Returns the number of items put since the last call of this method. */
    public int takeItems() {
        return items.getAndSet(0);
    }

    /** Returns the number of messages posted since the last call of this method. */
    public int takePosts() {
        return posts.getAndSet(0);
    }

    private Http.Response answer(Http.Request request) {
        if (request.header("x-amz-target").equals("DynamoDB_20120810.PutItem")
                && !request.body().isEmpty()) {
            items.incrementAndGet();
            return Http.Response.json(200, "{}");
        }
        if (request.path().contains("/@connections/") && !request.body().isEmpty()) {
            posts.incrementAndGet();
            return Http.Response.json(200, "");
        }
        return Http.Response.json(400, "{\"message\":\"not expected\"}");
    }

    @Override
    public void close() {
        server.close();
    }
}
