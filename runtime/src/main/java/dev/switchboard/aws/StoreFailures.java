package dev.switchboard.aws;

import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.ConnectionStoreException.Cause;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Explains a failure of DynamoDB, and what to check. Names a reason only where the failure shows it. The original failure is
 * the exception's cause.
 */
final class StoreFailures {
    private StoreFailures() {}

    static ConnectionStoreException of(String table, String operation, RuntimeException error) {
        if (error instanceof AwsServiceException answer) {
            return StoreAnswers.of(table, operation, answer);
        }
        if (!ClientErrors.isTimeout(error) && ClientErrors.isInterrupt(error)) {
            return interrupted(table, operation, error);
        }
        if (ClientErrors.isAboutCredentials(error)) {
            return new ConnectionStoreException(
                    Cause.ACCESS_DENIED,
                    table,
                    operation,
                    "The request could not be made, or its answer not be read. Most often no AWS credentials were found:"
                            + " Lambda sets them; elsewhere set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile.",
                    error);
        }
        return withoutAnswer(table, operation, error);
    }

    private static ConnectionStoreException withoutAnswer(String table, String operation, RuntimeException failure) {
        if (ClientErrors.has(failure, SSLException.class)) {
            return new ConnectionStoreException(
                    Cause.UNREACHABLE,
                    table,
                    operation,
                    "The TLS connection to DynamoDB failed. If a proxy stands in between, its certificate must be trusted by"
                            + " this JVM; if AWS_ENDPOINT_URL_DYNAMODB is set, check whether it is http or https.",
                    failure);
        }
        if (ClientErrors.isNetwork(failure)) {
            return new ConnectionStoreException(
                    Cause.UNREACHABLE,
                    table,
                    operation,
                    "DynamoDB did not answer in time. Check AWS_REGION and, if it is set, AWS_ENDPOINT_URL_DYNAMODB; in a"
                            + " VPC, check that the function has a way to DynamoDB, such as a gateway endpoint.",
                    failure);
        }
        if (!(failure instanceof SdkException)) {
            return new ConnectionStoreException(
                    Cause.REFUSED,
                    table,
                    operation,
                    "The client of DynamoDB failed with " + failure.getClass().getName()
                            + ", a fault of the client or of how it is used. Whether DynamoDB has carried it out is unknown.",
                    failure);
        }
        return new ConnectionStoreException(
                Cause.REFUSED,
                table,
                operation,
                "The request could not be made, or its answer not be read. If AWS_ENDPOINT_URL_DYNAMODB is set, check that"
                        + " DynamoDB answers there.",
                failure);
    }

    static ConnectionStoreException interrupted(String table, String operation, Exception thrown) {
        return new ConnectionStoreException(
                Cause.INTERRUPTED, table, operation, "The calling thread was interrupted.", thrown);
    }
}
