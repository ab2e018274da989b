package dev.switchboard.aws;

import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.ConnectionStoreException.Cause;
import dev.switchboard.internal.aws.ClientErrors;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Explains a failure of a DynamoDB request and states what to check. A reason is named only if the failure reveals the
 * reason. The original failure becomes the cause of the exception, unless its text may contain credentials.
 */
final class StoreFailures {
    private StoreFailures() {}

    /**
     * Sends a request. If it fails, the exception that is thrown explains why. The exception for a failed condition is
     * thrown unchanged, because the caller handles it.
     */
    static <T> T explained(String table, String operation, Supplier<T> request) {
        try {
            return request.get();
        } catch (ConditionalCheckFailedException e) {
            throw e;
        } catch (RuntimeException e) { // The JDK's client has been seen to fail with a NullPointerException under load.
            throw of(table, operation, e);
        }
    }

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
                            "No AWS credentials could be loaded. Lambda sets them; elsewhere, set AWS_ACCESS_KEY_ID and"
                                    + " AWS_SECRET_ACCESS_KEY, or use a profile.")
                    .causedBy(error);
        }
        return withoutAnswer(table, operation, error);
    }

    private static ConnectionStoreException withoutAnswer(String table, String operation, RuntimeException failure) {
        if (ClientErrors.has(failure, SSLException.class)) {
            return new ConnectionStoreException(
                            Cause.UNREACHABLE,
                            table,
                            operation,
                            "The TLS connection to DynamoDB failed. If there is a proxy in between, this JVM"
                                    + " must trust its certificate. If AWS_ENDPOINT_URL_DYNAMODB is set, check"
                                    + " whether it must begin with http or https.")
                    .causedBy(failure);
        }
        if (ClientErrors.isNetwork(failure)) {
            return new ConnectionStoreException(
                            Cause.UNREACHABLE,
                            table,
                            operation,
                            "DynamoDB did not answer in time, or the connection failed. Check AWS_REGION and, if"
                                    + " it is set, AWS_ENDPOINT_URL_DYNAMODB. In a VPC, check that the function"
                                    + " can reach DynamoDB, for example through a gateway endpoint.")
                    .causedBy(failure);
        }
        if (!(failure instanceof SdkException)) {
            return new ConnectionStoreException(
                            Cause.REFUSED,
                            table,
                            operation,
                            "The DynamoDB client failed with "
                                    + failure.getClass().getName()
                                    + ". This is a fault in the client or in the way it is used. It is unknown"
                                    + " whether DynamoDB has carried out the request.")
                    .causedBy(failure);
        }
        return new ConnectionStoreException(
                        Cause.REFUSED,
                        table,
                        operation,
                        "The request could not be sent, or the response could not be read. If"
                                + " AWS_ENDPOINT_URL_DYNAMODB is set, check that DynamoDB answers at that address.")
                .causedBy(failure);
    }

    static ConnectionStoreException interrupted(String table, String operation, Exception thrown) {
        return new ConnectionStoreException(Cause.INTERRUPTED, table, operation, "The calling thread was interrupted.")
                .causedBy(thrown);
    }
}
