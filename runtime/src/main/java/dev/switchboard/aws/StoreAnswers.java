package dev.switchboard.aws;

import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.ConnectionStoreException.Cause;
import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Explains an error response of DynamoDB and states what to check. */
final class StoreAnswers {
    private static final String CREATE_TABLE = "CreateTable";

    private StoreAnswers() {}

    static ConnectionStoreException of(String table, String operation, AwsServiceException error) {
        String code = code(error);
        Meaning meaning = meaning(operation, code, error);
        return new ConnectionStoreException(
                        meaning.cause(), table, operation, meaning.advice() + ServiceAnswers.requestId(error))
                .causedBy(ServiceAnswers.withoutSecrets(error));
    }

    private record Meaning(Cause cause, String advice) {}

    private static Meaning meaning(String operation, String code, AwsServiceException error) {
        return switch (code) {
            case "ResourceNotFoundException" ->
                new Meaning(
                        Cause.TABLE_MISSING,
                        "The table does not exist. Check CONNECTIONS_TABLE, AWS_REGION and the account. The deployment"
                                + " template creates the table, and so does ConnectionTable.create.");
            case "AccessDeniedException" -> new Meaning(Cause.ACCESS_DENIED, denied(operation, text(error)));
            case "ProvisionedThroughputExceededException", "ThrottlingException" ->
                new Meaning(
                        Cause.THROTTLED,
                        "DynamoDB throttled the request, even after retries. Use on-demand billing or provision more"
                                + " capacity. A new table needs some time to adapt to a high load.");
            case "RequestLimitExceeded" ->
                new Meaning(
                        Cause.THROTTLED,
                        "The account's throughput quota in this region is exhausted, even after retries. Ask AWS to"
                                + " raise the DynamoDB quota.");
            case "LimitExceededException" ->
                new Meaning(
                        Cause.THROTTLED,
                        "Too many tables are being created or changed at the moment, or the account has reached its"
                                + " limit of tables. Try again later, or ask AWS to raise the DynamoDB quota.");
            case "ValidationException" -> invalid(operation, text(error));
            default -> unusual(code, error);
        };
    }

    private static String denied(String operation, String text) {
        if (text.contains("kms:")) {
            return "The table is encrypted with a customer managed key that the role may not use. Allow the role to use"
                    + " the key, in the policy of the role or of the key.";
        }
        if (text.contains("explicit deny")) {
            return "A policy of the role, the table, the VPC endpoint or the organization explicitly denies the"
                    + " request.";
        }
        return "The role does not allow the request. Allow dynamodb:" + operation + " on the table"
                + (operation.equals("Query") ? " and on its index " + ConnectionItem.USER_INDEX : "")
                + "; the deployment template does so.";
    }

    /**
     * Distinguishes the errors with the code ValidationException by their text, because DynamoDB uses that code for
     * everything that can be wrong with a request.
     */
    private static Meaning invalid(String operation, String text) {
        if (text.contains("item size") && text.contains("exceeded")) {
            return new Meaning(
                    Cause.TOO_LARGE,
                    "The entry of a connection, including its attributes, may have at most 400 KB. Store less in the"
                            + " attributes, and keep large data elsewhere.");
        }
        if (text.contains("size of hashkey") || text.contains("size of rangekey") || text.contains("range keys has")) {
            return new Meaning(
                    Cause.REFUSED,
                    "A key is too long. A user id may have at most 1024 bytes. Connection ids from API Gateway are"
                            + " short.");
        }
        if (text.contains("empty string")) {
            return new Meaning(
                    Cause.REFUSED, "DynamoDB answered ValidationException: a connection id or user id is empty.");
        }
        boolean isAboutTheKey = text.contains("key") || text.contains("index") || text.isEmpty();
        if (isAboutTheKey && !operation.equals(CREATE_TABLE)) {
            return new Meaning(
                    Cause.REFUSED,
                    "DynamoDB answered ValidationException. Check that the table has the partition key PK and the sort"
                            + " key SK, both of type string, and the index " + ConnectionItem.USER_INDEX
                            + ". ConnectionTable.create creates such a table.");
        }
        return new Meaning(
                Cause.REFUSED,
                "DynamoDB answered ValidationException. The cause of this exception has DynamoDB's own explanation.");
    }

    private static Meaning unusual(String code, AwsServiceException error) {
        if (ServiceAnswers.isAboutCredentials(error)) {
            return new Meaning(
                    Cause.ACCESS_DENIED,
                    "DynamoDB did not accept the credentials (" + code
                            + "). Check that they are complete, unexpired and from this account, and that the clock"
                            + " is right.");
        }
        if (error.statusCode() >= 500) {
            return new Meaning(
                    Cause.UNREACHABLE, "DynamoDB answered with status " + error.statusCode() + ", even after retries.");
        }
        if (hasNoCode(error)) {
            return new Meaning(
                    Cause.REFUSED,
                    "The response had status " + error.statusCode() + " and did not come from DynamoDB. Check"
                            + " AWS_ENDPOINT_URL_DYNAMODB if it is set, and whether there is a proxy in between.");
        }
        return new Meaning(
                Cause.REFUSED,
                "DynamoDB answered " + code + ". The cause of this exception has DynamoDB's own explanation.");
    }

    private static String code(AwsServiceException error) {
        return hasNoCode(error) ? "" : error.awsErrorDetails().errorCode();
    }

    private static boolean hasNoCode(AwsServiceException error) {
        return error.awsErrorDetails() == null || error.awsErrorDetails().errorCode() == null;
    }

    /** Returns the service's own text in lower case, because DynamoDB and DynamoDB Local differ in capitalization. */
    private static String text(AwsServiceException error) {
        String text =
                error.awsErrorDetails() == null ? null : error.awsErrorDetails().errorMessage();
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
