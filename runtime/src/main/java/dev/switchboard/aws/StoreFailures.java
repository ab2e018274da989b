package dev.switchboard.aws;

import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.ConnectionStoreException.Cause;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says what an error of DynamoDB usually means and what to check. */
final class StoreFailures {
    private StoreFailures() {}

    static ConnectionStoreException of(String table, String operation, SdkException error) {
        if (error instanceof AwsServiceException answer) {
            return answered(table, operation, answer);
        }
        if (!ClientErrors.isTimeout(error) && ClientErrors.isInterrupt(error)) {
            return interrupted(table, operation, error);
        }
        if (ClientErrors.isNetwork(error)) {
            return new ConnectionStoreException(
                    Cause.UNREACHABLE,
                    table,
                    operation,
                    "DynamoDB did not answer in time. Check AWS_REGION and, if it is set, AWS_ENDPOINT_URL_DYNAMODB; in a"
                            + " VPC, check that the function has a way to DynamoDB, such as a gateway endpoint.",
                    error);
        }
        return new ConnectionStoreException(
                Cause.ACCESS_DENIED,
                table,
                operation,
                "The request could not be made, or its answer not be read. Most often no AWS credentials were found:"
                        + " Lambda sets them; elsewhere set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile.",
                error);
    }

    static ConnectionStoreException interrupted(String table, String operation, Exception thrown) {
        return new ConnectionStoreException(
                Cause.INTERRUPTED, table, operation, "The calling thread was interrupted.", thrown);
    }

    private static ConnectionStoreException answered(String table, String operation, AwsServiceException error) {
        String code = code(error);
        return switch (code) {
            case "ResourceNotFoundException" ->
                failure(
                        Cause.TABLE_MISSING,
                        table,
                        operation,
                        "There is no such table. Check CONNECTIONS_TABLE, AWS_REGION and the account; the deployment"
                                + " template makes the table, and so does ConnectionTable.create.",
                        error);
            case "AccessDeniedException" ->
                failure(
                        Cause.ACCESS_DENIED,
                        table,
                        operation,
                        "The role does not allow it. Allow dynamodb:" + operation + " on the table"
                                + (operation.equals("Query") ? " and on its index " + ConnectionItem.USER_INDEX : "")
                                + "; the deployment template does.",
                        error);
            case "ProvisionedThroughputExceededException",
                    "ThrottlingException",
                    "RequestLimitExceeded",
                    "LimitExceededException" ->
                failure(
                        Cause.THROTTLED,
                        table,
                        operation,
                        "DynamoDB throttled it, also after retries. Use on-demand billing or more capacity; a new table"
                                + " takes a while to grow.",
                        error);
            default -> unusual(table, operation, code, error);
        };
    }

    private static ConnectionStoreException unusual(
            String table, String operation, String code, AwsServiceException error) {
        if (ServiceAnswers.isAboutCredentials(error)) {
            return failure(
                    Cause.ACCESS_DENIED,
                    table,
                    operation,
                    "The credentials were not accepted (" + code
                            + "). Check that they are complete, of this account, and"
                            + " not expired, and that the clock is right.",
                    error);
        }
        if (error.statusCode() >= 500) {
            return failure(
                    Cause.UNREACHABLE,
                    table,
                    operation,
                    "DynamoDB answered with status " + error.statusCode() + ", also after retries.",
                    error);
        }
        return failure(
                Cause.REFUSED,
                table,
                operation,
                "DynamoDB answered " + code + ". Check that the table has the key PK, SK, both text, and the index "
                        + ConnectionItem.USER_INDEX + "; ConnectionTable.create makes one.",
                error);
    }

    private static ConnectionStoreException failure(
            Cause cause, String table, String operation, String advice, AwsServiceException error) {
        return new ConnectionStoreException(
                cause,
                table,
                operation,
                advice + ServiceAnswers.requestId(error),
                ServiceAnswers.withoutSecrets(error));
    }

    private static String code(AwsServiceException error) {
        String code =
                error.awsErrorDetails() == null ? null : error.awsErrorDetails().errorCode();
        return code == null ? "status " + error.statusCode() : code;
    }
}
