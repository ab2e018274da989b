package dev.switchboard.aws;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One client for each endpoint and environment, for as long as the process lives: a client takes long to build and keeps
 * HTTP connections, and a program may well make a sender for every message. Thread-safe.
 */
final class SharedClients {
    // Lists as keys: the methods of a record cost a cold start much when they are first linked.
    private static final ConcurrentMap<List<?>, ApiGatewayManagementApiClient> MANAGEMENT = new ConcurrentHashMap<>();
    private static final ConcurrentMap<List<?>, DynamoDbClient> DYNAMO_DB = new ConcurrentHashMap<>();

    private static final ConcurrentMap<List<?>, AwsCredentialsProvider> CREDENTIALS = new ConcurrentHashMap<>();

    private SharedClients() {}

    /** One for all clients, so that what has to be fetched is fetched once. */
    static AwsCredentialsProvider credentials(AwsConfiguration aws) {
        return CREDENTIALS.computeIfAbsent(aws.clientVariables(), key -> AwsIdentity.credentials(aws));
    }

    static ApiGatewayManagementApiClient managementApi(AwsConfiguration aws, URI endpoint) {
        return MANAGEMENT.computeIfAbsent(
                List.of(endpoint, aws.clientVariables()), key -> AwsClients.managementApi(aws, endpoint));
    }

    static DynamoDbClient dynamoDb(AwsConfiguration aws) {
        return DYNAMO_DB.computeIfAbsent(aws.clientVariables(), key -> AwsClients.dynamoDb(aws));
    }
}
