package dev.switchboard.aws;

import dev.switchboard.log.LogEntry;
import dev.switchboard.log.LogSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What is done around the snapshot that Lambda SnapStart takes of a started function and makes all environments from: until
 * it is taken, no connection is kept open, because its other end would not know of the copies; in each copy, credentials
 * are fetched before the first event comes. They are never part of the snapshot, unless code of the user's has called AWS
 * while the function started; then they are fetched anew when they have expired, as always. Thread-safe.
 */
final class SnapStart implements Resource {
    // The context holds resources weakly.
    private static final SnapStart INSTANCE = new SnapStart();

    private final List<AwsCredentialsProvider> credentials = new CopyOnWriteArrayList<>();
    private volatile LogSink log = entry -> {};
    private volatile boolean restored;

    private SnapStart() {}

    static {
        Core.getGlobalContext().register(INSTANCE);
    }

    static SnapStart hooks() {
        return INSTANCE;
    }

    /** Fetches the credentials of this provider in each copy. */
    void fetchesAfterRestore(AwsCredentialsProvider provider) {
        credentials.add(provider);
    }

    /** Says here what could not be fetched. */
    void logsTo(LogSink sink) {
        log = sink;
    }

    /** Whether this is a copy: what is opened now may stay open. */
    boolean isRestored() {
        return restored;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        // Nothing is open: connections were closed after each request, and no thread of ours is waiting for anything.
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        restored = true;
        for (AwsCredentialsProvider provider : credentials) {
            try {
                provider.resolveCredentials();
            } catch (SdkException e) {
                log.write(LogEntry.warning("Credentials could not be fetched ahead of the first event.")
                        .error(e));
            }
        }
    }
}
