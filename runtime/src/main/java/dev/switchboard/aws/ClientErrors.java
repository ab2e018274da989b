package dev.switchboard.aws;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What it means when the SDK fails without an answer of the service; it wraps the reason in other exceptions at will. */
final class ClientErrors {
    private ClientErrors() {}

    static boolean isTimeout(SdkException error) {
        return error instanceof ApiCallTimeoutException || error instanceof ApiCallAttemptTimeoutException;
    }

    static boolean isInterrupt(SdkException error) {
        return has(error, AbortedException.class) || has(error, InterruptedException.class);
    }

    static boolean isNetwork(SdkException error) {
        return isTimeout(error) || has(error, IOException.class);
    }

    private static boolean has(Throwable error, Class<? extends Throwable> type) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
