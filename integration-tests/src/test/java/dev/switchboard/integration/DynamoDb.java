package dev.switchboard.integration;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The DynamoDB that all tests use: DynamoDB Local, which is started when it is first used, or the endpoint in the
 * variable {@code SWITCHBOARD_DYNAMODB_ENDPOINT}. The endpoint may be AWS itself ({@code
 * https://dynamodb.<region>.amazonaws.com}), with the region and credentials of the environment.
 */
final class DynamoDb {
    private static final DynamoDb SHARED = new DynamoDb();

    private final Map<String, String> environment;
    private final DynamoDbClient client;

    private DynamoDb() {
        String elsewhere = System.getenv("SWITCHBOARD_DYNAMODB_ENDPOINT");
        environment = elsewhere == null
                ? environment(DynamoDbLocal.start().endpoint())
                : elsewhere(elsewhere, new HashMap<>(System.getenv()));
        client = elsewhere == null || environment.containsKey("AWS_ACCESS_KEY_ID")
                ? client(environment)
                : DynamoDbClient.builder()
                        .endpointOverride(URI.create(elsewhere))
                        .build();
    }

    static DynamoDb shared() {
        return SHARED;
    }

    /** Returns environment variables that direct a runtime to a DynamoDB that accepts any credentials. */
    static Map<String, String> environment(URI endpoint) {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", endpoint.toString(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test");
    }

    /** Returns a client for the DynamoDB to which the given environment variables refer. */
    static DynamoDbClient client(Map<String, String> environment) {
        return DynamoDbClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_DYNAMODB")))
                .region(Region.of(environment.get("AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        environment.get("AWS_ACCESS_KEY_ID"), environment.get("AWS_SECRET_ACCESS_KEY"))))
                .build();
    }

    private static Map<String, String> elsewhere(String endpoint, Map<String, String> environment) {
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint);
        return environment;
    }

    DynamoDbClient client() {
        return client;
    }

    Map<String, String> environment() {
        return environment;
    }
}
