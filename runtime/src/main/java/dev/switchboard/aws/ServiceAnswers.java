package dev.switchboard.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What may be shown of an error that an AWS service has answered with. */
final class ServiceAnswers {
    private ServiceAnswers() {}

    /** Whether the service did not accept the credentials or what was signed with them. */
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
     * The error, as the cause of another; null where its text may show what was signed, which has the session token in
     * it.
     */
    static @Nullable AwsServiceException withoutSecrets(AwsServiceException error) {
        return isAboutCredentials(error) ? null : error;
    }

    /** Under which id AWS knows of it, as the end of a sentence; empty where it has none. */
    static String requestId(AwsServiceException error) {
        return error.requestId() == null ? "" : " (AWS request " + error.requestId() + ")";
    }
}
