package dev.switchboard.internal.aws;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Builds the AWS clients so that a cold start stays short. Each client is given an HTTP client, a region and
 * credentials, because otherwise the SDK would search the class path, files and the network for them.
 *
 * <p>The timeouts leave room within API Gateway's limit of 29 s. After a save that timed out, {@code $connect} still
 * has time to delete the entry, which may have been written after all.
 */
public final class AwsClients {
    /** Time limit of a DynamoDB request, including its retries. */
    public static final Duration DYNAMO_DB_CALL = Duration.ofSeconds(10);

    /** Time limit of a request to the callback API, including its retries. */
    public static final Duration MANAGEMENT_CALL = Duration.ofSeconds(20);

    private static final Duration DYNAMO_DB_ATTEMPT = Duration.ofSeconds(3);
    private static final Duration MANAGEMENT_ATTEMPT = Duration.ofSeconds(6);

    private AwsClients() {}

    public static ApiGatewayManagementApiClient managementApi(AwsSettings aws, URI endpoint) {
        return managementApi(
                aws, endpoint, SharedClients.credentials(aws), HttpClients.reading(aws, MANAGEMENT_ATTEMPT));
    }

    public static ApiGatewayManagementApiClient managementApi(
            AwsSettings aws, URI endpoint, AwsCredentialsProvider credentials, SdkHttpClient http) {
        return ApiGatewayManagementApiClient.builder()
                .region(AwsIdentity.region(aws))
                .credentialsProvider(credentials)
                .httpClient(http)
                .endpointOverride(endpoint)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(unlessThrottled())
                        .apiCallAttemptTimeout(MANAGEMENT_ATTEMPT)
                        .apiCallTimeout(MANAGEMENT_CALL)
                        .build())
                .build();
    }

    public static DynamoDbClient dynamoDb(AwsSettings aws) {
        return dynamoDb(aws, SharedClients.credentials(aws), HttpClients.reading(aws, DYNAMO_DB_ATTEMPT));
    }

    public static DynamoDbClient dynamoDb(AwsSettings aws, AwsCredentialsProvider credentials, SdkHttpClient http) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder()
                .region(AwsIdentity.region(aws))
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(RetryMode.STANDARD)
                        .apiCallAttemptTimeout(DYNAMO_DB_ATTEMPT)
                        .apiCallTimeout(DYNAMO_DB_CALL)
                        .build());
        URI endpoint = aws.dynamoDbEndpoint();
        return endpoint == null
                ? builder.build()
                : builder.endpointOverride(endpoint).build();
    }

    /**
     * Returns the SDK's standard retry strategy without retries after throttling. The message sender retries throttled
     * requests itself, because only the sender can determine how much time is left.
     */
    private static StandardRetryStrategy unlessThrottled() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false)
                .retryOnException(AwsClients::isTransient)
                .build();
    }

    private static boolean isTransient(Throwable error) {
        return error instanceof SdkServiceException answer
                ? answer.statusCode() >= 500
                : ClientErrors.isNetwork(error) && !ClientErrors.isInterrupt(error);
    }
}
