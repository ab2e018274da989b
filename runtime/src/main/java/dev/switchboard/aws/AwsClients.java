package dev.switchboard.aws;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Builds the AWS clients so that a cold start stays short: HTTP client, region and credentials are given, where the SDK
 * would search the class path, files and the network for them. Timeouts fit API Gateway's 29 s.
 */
final class AwsClients {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration ATTEMPT = Duration.ofSeconds(6);
    private static final Duration CALL = Duration.ofSeconds(20);

    private AwsClients() {}

    static ApiGatewayManagementApiClient managementApi(AwsConfiguration aws, URI endpoint) {
        return configure(ApiGatewayManagementApiClient.builder(), aws)
                .httpClient(httpClient())
                .endpointOverride(endpoint)
                .build();
    }

    static DynamoDbClient dynamoDb(AwsConfiguration aws) {
        return configure(DynamoDbClient.builder(), aws).httpClient(httpClient()).build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B configure(B builder, AwsConfiguration aws) {
        return builder.region(region(aws))
                .credentialsProvider(credentials(aws))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(RetryMode.STANDARD)
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .build());
    }

    private static SdkHttpClient httpClient() {
        // HttpURLConnection keeps 5 idle connections a host otherwise; a broadcast would open new ones, with a
        // handshake each.
        if (System.getProperty("http.maxConnections") == null) {
            System.setProperty("http.maxConnections", "64");
        }
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(READ)
                .build();
    }

    private static Region region(AwsConfiguration aws) {
        String region = aws.variable("AWS_REGION");
        return region != null
                ? Region.of(region)
                : DefaultAwsRegionProviderChain.builder().build().getRegion();
    }

    /** Lambda sets keys, or under SnapStart the container endpoint; elsewhere (a service, a laptop) the usual chain decides. */
    private static AwsCredentialsProvider credentials(AwsConfiguration aws) {
        if (aws.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI") != null) {
            return ContainerCredentialsProvider.create();
        }
        if (aws.variable("AWS_ACCESS_KEY_ID") != null) {
            return EnvironmentVariableCredentialsProvider.create();
        }
        return DefaultCredentialsProvider.builder().build();
    }
}
