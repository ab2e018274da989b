package dev.switchboard.aws;

import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.DeliveryException.Cause;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says what an error of the {@code @connections} API usually means; its own text is often empty. */
final class DeliveryFailures {
    private DeliveryFailures() {}

    static DeliveryException of(SdkException error) {
        if (ClientErrors.isTimeout(error)) {
            return new DeliveryException(
                    Cause.UNREACHABLE, "The callback endpoint did not answer in the time that was left.", error);
        }
        if (ClientErrors.isInterrupt(error)) {
            return new DeliveryException(Cause.INTERRUPTED, "The sending thread was interrupted.", error);
        }
        if (!(error instanceof AwsServiceException answer)) {
            if (!ClientErrors.isNetwork(error)) {
                return new DeliveryException(
                        Cause.REFUSED,
                        "The request could not be made, or its answer not be read. Most often no AWS credentials were"
                                + " found: Lambda sets them; elsewhere set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or"
                                + " a profile.",
                        error);
            }
            return new DeliveryException(
                    Cause.UNREACHABLE,
                    "The callback endpoint could not be reached. Check WEBSOCKET_API_ENDPOINT; in a VPC, check that the"
                            + " function has a way to the execute-api service, and turn off private DNS of its interface"
                            + " endpoint or use a custom domain.",
                    error);
        }
        return switch (answer.statusCode()) {
            case 400 ->
                new DeliveryException(
                        Cause.BAD_CONNECTION_ID, "The connection id is not one that API Gateway has made.", error);
            case 403 ->
                new DeliveryException(
                        Cause.FORBIDDEN,
                        "API Gateway refused the request (403). Either the role lacks execute-api:ManageConnections on this API"
                                + " and stage, or the callback endpoint is wrong: the API's own address ends with the stage,"
                                + " that of a custom domain must not carry it." + ServiceAnswers.requestId(answer),
                        // API Gateway's own text may show what was signed, with the session token in it.
                        null);
            case 413 -> new DeliveryException(Cause.TOO_LARGE, "The message is larger than 128 KiB.", error);
            case 429 ->
                new DeliveryException(
                        Cause.THROTTLED,
                        "API Gateway throttled the request (429), also after retries: the account sends too much, or this"
                                + " client reads too slowly.",
                        error);
            default ->
                new DeliveryException(
                        Cause.REFUSED, "API Gateway answered with status " + answer.statusCode() + ".", error);
        };
    }
}
