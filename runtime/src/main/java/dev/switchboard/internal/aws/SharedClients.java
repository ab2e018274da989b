package dev.switchboard.internal.aws;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps one client for each endpoint and environment as long as the process runs. A client takes a long time to build
 * and holds HTTP connections, and a program may create a sender for every message. Thread-safe.
 */
public final class SharedClients {
    // The keys are lists, because linking the methods of a record for the first time would slow down a cold start.
    private static final ConcurrentMap<List<?>, ApiGatewayManagementApiClient> MANAGEMENT = new ConcurrentHashMap<>();
    private static final ConcurrentMap<List<?>, DynamoDbClient> DYNAMO_DB = new ConcurrentHashMap<>();

    private static final ConcurrentMap<List<?>, AwsCredentialsProvider> CREDENTIALS = new ConcurrentHashMap<>();

    private SharedClients() {}

    /** Returns one provider for all clients, so that credentials that have to be fetched are fetched only once. */
    static AwsCredentialsProvider credentials(AwsSettings aws) {
        return CREDENTIALS.computeIfAbsent(aws.clientVariables(), key -> AwsIdentity.credentials(aws));
    }

    public static ApiGatewayManagementApiClient managementApi(AwsSettings aws, URI endpoint) {
        return MANAGEMENT.computeIfAbsent(
                List.of(endpoint, aws.clientVariables()), key -> AwsClients.managementApi(aws, endpoint));
    }

    public static DynamoDbClient dynamoDb(AwsSettings aws) {
        return DYNAMO_DB.computeIfAbsent(aws.clientVariables(), key -> AwsClients.dynamoDb(aws));
    }
}
