package dev.switchboard.benchmarks.handler.careful;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Stores a new connection, and notifies the host of a room that somebody has joined. */
public final class CarefulHandler implements RequestStreamHandler {
    private static final byte[] OK = "{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8);

    private final JsonFactory json = new JsonFactory();
    private final Region region = Region.of(System.getenv("AWS_REGION"));
    private final AwsCredentialsProvider credentials = EnvironmentVariableCredentialsProvider.create();
    private final String table = System.getenv("CONNECTIONS_TABLE");
    private final DynamoDbClient dynamoDb = DynamoDbClient.builder()
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL_DYNAMODB")))
            .build();
    private final ApiGatewayManagementApiClient callback = ApiGatewayManagementApiClient.builder()
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(URI.create(System.getenv("WEBSOCKET_API_ENDPOINT")))
            .build();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        ConnectEvent event = ConnectEvent.read(json, input);
        callback.postToConnection(PostToConnectionRequest.builder()
                .connectionId(event.host())
                .data(SdkBytes.fromByteArrayUnsafe(joined(event.userId())))
                .build());
        save(event);
        output.write(OK);
    }

    private void save(ConnectEvent event) {
        long now = System.currentTimeMillis();
        String key = "CONNECTION#" + event.connectionId();
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("PK", AttributeValue.fromS(key));
        item.put("SK", AttributeValue.fromS(key));
        item.put("connectionId", AttributeValue.fromS(event.connectionId()));
        item.put("userId", AttributeValue.fromS(event.userId()));
        item.put("connectedAt", AttributeValue.fromN(Long.toString(now)));
        item.put("ttl", AttributeValue.fromN(Long.toString(now / 1000 + 600)));
        dynamoDb.putItem(PutItemRequest.builder().tableName(table).item(item).build());
    }

    private byte[] joined(String userId) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator message = json.createGenerator(bytes)) {
            message.writeStartObject();
            message.writeStringField("event", "joined");
            message.writeStringField("userId", userId);
            message.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
