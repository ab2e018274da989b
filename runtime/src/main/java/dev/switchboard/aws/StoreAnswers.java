package dev.switchboard.aws;

import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.ConnectionStoreException.Cause;
import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Explains an error that DynamoDB has answered, and what to check. */
final class StoreAnswers {
    private static final String CREATE_TABLE = "CreateTable";

    private StoreAnswers() {}

    static ConnectionStoreException of(String table, String operation, AwsServiceException error) {
        String code = code(error);
        Meaning meaning = meaning(operation, code, error);
        return new ConnectionStoreException(
                meaning.cause(),
                table,
                operation,
                meaning.advice() + ServiceAnswers.requestId(error),
                ServiceAnswers.withoutSecrets(error));
    }

    private record Meaning(Cause cause, String advice) {}

    private static Meaning meaning(String operation, String code, AwsServiceException error) {
        return switch (code) {
            case "ResourceNotFoundException" ->
                new Meaning(
                        Cause.TABLE_MISSING,
                        "There is no such table. Check CONNECTIONS_TABLE, AWS_REGION and the account; the deployment"
                                + " template makes the table, and so does ConnectionTable.create.");
            case "AccessDeniedException" -> new Meaning(Cause.ACCESS_DENIED, denied(operation, text(error)));
            case "ProvisionedThroughputExceededException", "ThrottlingException" ->
                new Meaning(
                        Cause.THROTTLED,
                        "DynamoDB throttled it, also after retries. Use on-demand billing or more capacity; a new table"
                                + " takes a while to grow.");
            case "RequestLimitExceeded" ->
                new Meaning(
                        Cause.THROTTLED,
                        "The account's throughput in this region is used up, also after retries. Ask AWS for a higher"
                                + " quota of DynamoDB.");
            case "LimitExceededException" ->
                new Meaning(
                        Cause.THROTTLED,
                        "Too many tables are being created or changed at the moment, or the account has as many as it may."
                                + " Try again later, or ask AWS for a higher quota of DynamoDB.");
            case "ValidationException" -> invalid(operation, text(error));
            default -> unusual(code, error);
        };
    }

    private static String denied(String operation, String text) {
        if (text.contains("kms:")) {
            return "The table is encrypted with a key of your own, which the role may not use. Allow the role to use the key,"
                    + " in its policy or in the key's.";
        }
        if (text.contains("explicit deny")) {
            return "A policy denies it explicitly: one of the role, the table, the VPC endpoint or the organization.";
        }
        return "The role does not allow it. Allow dynamodb:" + operation + " on the table"
                + (operation.equals("Query") ? " and on its index " + ConnectionItem.USER_INDEX : "")
                + "; the deployment template does.";
    }

    /**
     * Tells apart the errors that share the code ValidationException, by their text: DynamoDB has one code for everything
     * that can be wrong with a request.
     */
    private static Meaning invalid(String operation, String text) {
        if (text.contains("item size") && text.contains("exceeded")) {
            return new Meaning(
                    Cause.TOO_LARGE,
                    "The entry of a connection may have 400 KB, with its attributes. Attach less to the connection, and keep"
                            + " what is large elsewhere.");
        }
        if (text.contains("size of hashkey") || text.contains("size of rangekey") || text.contains("range keys has")) {
            return new Meaning(
                    Cause.REFUSED,
                    "A key is too long. A user id may have 1024 bytes; a connection id is API Gateway's, and short.");
        }
        if (text.contains("empty string")) {
            return new Meaning(
                    Cause.REFUSED, "DynamoDB answered ValidationException: a connection id or user id is empty.");
        }
        boolean isAboutTheKey = text.contains("key") || text.contains("index") || text.isEmpty();
        if (isAboutTheKey && !operation.equals(CREATE_TABLE)) {
            return new Meaning(
                    Cause.REFUSED,
                    "DynamoDB answered ValidationException. Check that the table has the key PK, SK, both text, and the index "
                            + ConnectionItem.USER_INDEX + "; ConnectionTable.create makes one.");
        }
        return new Meaning(
                Cause.REFUSED,
                "DynamoDB answered ValidationException. Its own text, in the cause of this exception, names what was wrong.");
    }

    private static Meaning unusual(String code, AwsServiceException error) {
        if (ServiceAnswers.isAboutCredentials(error)) {
            return new Meaning(
                    Cause.ACCESS_DENIED,
                    "The credentials were not accepted (" + code
                            + "). Check that they are complete, of this account, and"
                            + " not expired, and that the clock is right.");
        }
        if (error.statusCode() >= 500) {
            return new Meaning(
                    Cause.UNREACHABLE, "DynamoDB answered with status " + error.statusCode() + ", also after retries.");
        }
        if (hasNoCode(error)) {
            return new Meaning(
                    Cause.REFUSED,
                    "The answer had status " + error.statusCode() + " and is not one of DynamoDB. Check"
                            + " AWS_ENDPOINT_URL_DYNAMODB, if it is set, and whether a proxy stands in between.");
        }
        return new Meaning(
                Cause.REFUSED,
                "DynamoDB answered " + code + ". Its own text, in the cause of this exception, says why.");
    }

    private static String code(AwsServiceException error) {
        return hasNoCode(error) ? "" : error.awsErrorDetails().errorCode();
    }

    private static boolean hasNoCode(AwsServiceException error) {
        return error.awsErrorDetails() == null || error.awsErrorDetails().errorCode() == null;
    }

    /** Returns the service's own text in lower case, because DynamoDB and DynamoDB Local differ in capitals. */
    private static String text(AwsServiceException error) {
        String text =
                error.awsErrorDetails() == null ? null : error.awsErrorDetails().errorMessage();
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
