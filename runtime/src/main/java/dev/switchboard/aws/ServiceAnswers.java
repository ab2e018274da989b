package dev.switchboard.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Selects the parts of an AWS service's error response that may be shown. */
final class ServiceAnswers {
    private ServiceAnswers() {}

    /** Returns whether the service rejected the credentials or the signature made with the credentials. */
    static boolean isAboutCredentials(AwsServiceException error) {
        String code =
                error.awsErrorDetails() == null ? null : error.awsErrorDetails().errorCode();
        return code != null
                && (code.contains("Signature")
                        || code.contains("Token")
                        || code.contains("Credential")
                        || code.equals("UnrecognizedClientException"));
    }

    /**
     * Returns the error for use as the cause of another exception. Returns null if the error's text may contain the
     * signed request, which includes the session token.
     */
    static @Nullable AwsServiceException withoutSecrets(AwsServiceException error) {
        return isAboutCredentials(error) ? null : error;
    }

    /**
     * Returns AWS's id of the request in parentheses, to be appended to a sentence, or an empty string if there is no
     * id.
     */
    static String requestId(AwsServiceException error) {
        return error.requestId() == null ? "" : " (AWS request " + error.requestId() + ")";
    }
}
