package dev.switchboard.aws;

import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import dev.switchboard.message.ConnectionGateway;
import java.util.function.Consumer;

/**
 * Gets a handler ready while Lambda starts it, which has a whole core for that and a fraction of one for the first event:
 * builds the clients that the API needs, and sends the requests of a connection's life through others, built alike, that
 * answer from memory. So classes are loaded and code is linked, and the real clients have done nothing yet.
 *
 * <p>DynamoDB's part has a thread of its own. Nothing that goes wrong here breaks a start: it is logged, and the first
 * event says what the matter is if it matters.
 */
public final class Priming {
    private final AwsConfiguration aws;
    private final CallbackEndpoint endpoint;
    private final LogSink log;

    /** Readies what this configuration describes. */
    public Priming(AwsConfiguration aws, CallbackEndpoint endpoint, LogSink log) {
        this.aws = aws;
        this.endpoint = endpoint;
        this.log = log;
    }

    /** Whether there is a start to speed up: on Lambda, or where it is asked for. */
    public boolean isWanted() {
        return aws.wantsPriming();
    }

    /**
     * Readies the table's client, if there is a table, and meanwhile has the events of a connection played through with a
     * gateway that reaches nobody; returns when both have ended.
     */
    public void run(boolean keepsConnections, Consumer<ConnectionGateway> events) {
        if (aws.isSnapStart()) {
            SnapStart.hooks().logsTo(log);
        }
        Thread table = null;
        if (keepsConnections && aws.namesConnectionsTable()) {
            table = new Thread(() -> quietly(new TablePriming(aws)), "switchboard-priming");
            table.start();
        }
        quietly(new CallbackPriming(aws, endpoint, events));
        quietly(new HttpPriming(aws, endpoint.usesTls()));
        if (table != null) {
            join(table);
        }
    }

    private void quietly(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | LinkageError e) {
            log.write(LogEntry.warning("The handler could not be readied; its first event takes longer.")
                    .error(e));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
