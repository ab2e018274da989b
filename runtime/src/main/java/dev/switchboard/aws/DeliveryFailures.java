package dev.switchboard.aws;

import dev.switchboard.internal.aws.ClientErrors;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.DeliveryException.Cause;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Explains what an error of the {@code @connections} API usually means, because the error's own text is often empty.
 */
final class DeliveryFailures {
    private DeliveryFailures() {}

    /** Translates the error of a request that had a time limit set by the caller. */
    static DeliveryException ofLimited(RuntimeException error) {
        return ClientErrors.isTimeoutOfCall(error)
                ? new DeliveryException(
                        Cause.OUT_OF_TIME,
                        "Time ran out before the callback endpoint answered. The message may still arrive. Give the"
                                + " function a longer timeout, or send to fewer connections at a time.",
                        error)
                : of(error);
    }

    static DeliveryException of(RuntimeException error) {
        return error instanceof AwsServiceException answer ? answered(answer) : unanswered(error);
    }

    private static DeliveryException unanswered(RuntimeException error) {
        if (ClientErrors.isTimeout(error)) {
            return new DeliveryException(
                    Cause.UNREACHABLE, "The callback endpoint did not answer in time, even after retries.", error);
        }
        if (ClientErrors.isInterrupt(error)) {
            return new DeliveryException(Cause.INTERRUPTED, "The sending thread was interrupted.", error);
        }
        if (ClientErrors.isAboutCredentials(error)) {
            return new DeliveryException(
                    Cause.REFUSED,
                    "No AWS credentials could be loaded. Lambda sets them; elsewhere, set AWS_ACCESS_KEY_ID and"
                            + " AWS_SECRET_ACCESS_KEY, or use a profile.",
                    error);
        }
        if (ClientErrors.isNetwork(error)) {
            return new DeliveryException(
                    Cause.UNREACHABLE,
                    "The callback endpoint could not be reached or closed the connection, even after retries. Check"
                            + " WEBSOCKET_API_ENDPOINT. In a VPC, check that the function can reach the execute-api"
                            + " service, and either turn off private DNS of the service's interface endpoint or use a"
                            + " custom domain.",
                    error);
        }
        return new DeliveryException(
                Cause.REFUSED, "The request could not be sent, or the response could not be read.", error);
    }

    private static DeliveryException answered(AwsServiceException answer) {
        if (areCredentialsRefused(answer)) {
            return failure(
                    Cause.FORBIDDEN,
                    "API Gateway did not accept the credentials (" + code(answer)
                            + "). Check that they are complete, unexpired and from this account, and that the clock"
                            + " is right."
                            + ServiceAnswers.requestId(answer),
                    answer);
        }
        return switch (answer.statusCode()) {
            case 400 -> badRequest(answer);
            case 403 ->
                new DeliveryException(
                        Cause.FORBIDDEN,
                        "API Gateway refused the request (403). Either the role lacks execute-api:ManageConnections on"
                                + " this API and stage, or the callback endpoint is wrong: the API's own address ends"
                                + " with the stage; the address of a custom domain must not contain it."
                                + ServiceAnswers.requestId(answer),
                        // API Gateway's own text may contain the signed request, and so the session token.
                        null);
            case 413 -> failure(Cause.TOO_LARGE, "The message is larger than 128 KiB.", answer);
            case 429 ->
                failure(
                        Cause.THROTTLED,
                        "API Gateway throttled the request (429): the account sends too much, or this client reads too"
                                + " slowly.",
                        answer);
            default -> unusual(answer);
        };
    }

    private static DeliveryException badRequest(AwsServiceException answer) {
        String code = code(answer);
        return code == null || code.equals("BadRequestException")
                ? failure(Cause.BAD_CONNECTION_ID, "API Gateway did not issue this connection id.", answer)
                : unusual(answer);
    }

    private static DeliveryException unusual(AwsServiceException answer) {
        String code = code(answer);
        return failure(
                Cause.REFUSED,
                "API Gateway answered with status " + answer.statusCode() + (code == null ? "" : " (" + code + ")")
                        + "." + ServiceAnswers.requestId(answer),
                answer);
    }

    /**
     * Returns whether API Gateway rejected the credentials. The error for a missing token is not included, because API
     * Gateway also returns that error for a path that does not exist, in which case the endpoint is wrong.
     */
    private static boolean areCredentialsRefused(AwsServiceException answer) {
        return ServiceAnswers.isAboutCredentials(answer) && !"MissingAuthenticationTokenException".equals(code(answer));
    }

    private static DeliveryException failure(Cause cause, String message, AwsServiceException answer) {
        return new DeliveryException(cause, message, ServiceAnswers.withoutSecrets(answer));
    }

    private static @Nullable String code(AwsServiceException answer) {
        return answer.awsErrorDetails() == null
                ? null
                : answer.awsErrorDetails().errorCode();
    }
}
