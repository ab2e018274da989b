package dev.switchboard.internal.aws;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * Classifies failures of the SDK for which there is no response from the service. The SDK may wrap the reason in other
 * exceptions.
 */
public final class ClientErrors {
    private ClientErrors() {}

    public static boolean isTimeout(Throwable error) {
        return isTimeoutOfCall(error) || has(error, ApiCallAttemptTimeoutException.class);
    }

    /**
     * Returns whether the time for all attempts together ran out. This time may be shorter than the limit of one
     * attempt.
     */
    public static boolean isTimeoutOfCall(Throwable error) {
        return has(error, ApiCallTimeoutException.class);
    }

    public static boolean isInterrupt(Throwable error) {
        return has(error, AbortedException.class) || has(error, InterruptedException.class);
    }

    public static boolean isNetwork(Throwable error) {
        return isTimeout(error) || has(error, IOException.class);
    }

    /**
     * Returns whether the SDK found no credentials or could not fetch them. Only the text of the exception
     * distinguishes this failure.
     */
    public static boolean isAboutCredentials(Throwable error) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.contains("credentials")) {
                return true;
            }
        }
        return false;
    }

    public static boolean has(Throwable error, Class<? extends Throwable> type) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
