package dev.switchboard.internal.aws;

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
 * Prepares the AWS clients for Lambda SnapStart, which takes a snapshot of a started function and restores every
 * execution environment from it. Until the snapshot is taken, no connection is kept open, because it would be dead in a
 * restored environment. After a restore, credentials are fetched before the first event arrives.
 *
 * <p>Credentials are not part of the snapshot, unless the application's code called AWS while the function was
 * starting. In that case, the credentials are fetched again once they have expired, as usual. Thread-safe.
 */
public final class SnapStart implements Resource {
    // A static field, because the CRaC context holds resources only weakly.
    private static final SnapStart INSTANCE = new SnapStart();

    private final List<AwsCredentialsProvider> credentials = new CopyOnWriteArrayList<>();
    private volatile LogSink log = entry -> {};
    private volatile boolean restored;

    private SnapStart() {}

    static {
        Core.getGlobalContext().register(INSTANCE);
    }

    public static SnapStart hooks() {
        return INSTANCE;
    }

    /** Registers a provider whose credentials are fetched after each restore. */
    void fetchesAfterRestore(AwsCredentialsProvider provider) {
        credentials.add(provider);
    }

    /** Sets the log in which to report that credentials could not be fetched. */
    public void logsTo(LogSink sink) {
        log = sink;
    }

    /**
     * Returns whether this process was restored from the snapshot. Connections that are opened after the restore may
     * stay open.
     */
    boolean isRestored() {
        return restored;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        // Nothing needs to be closed: each connection was closed after its request, and no thread is waiting.
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        restored = true;
        for (AwsCredentialsProvider provider : credentials) {
            try {
                provider.resolveCredentials();
            } catch (SdkException e) {
                log.write(LogEntry.warning("Credentials could not be fetched before the first event.")
                        .error(e));
            }
        }
    }
}
