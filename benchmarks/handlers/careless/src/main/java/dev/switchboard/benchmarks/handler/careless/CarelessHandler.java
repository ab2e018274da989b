package dev.switchboard.benchmarks.handler.careless;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores a new connection, and notifies the host of a room that somebody has joined. */
public final class CarelessHandler
        implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
    private final ObjectMapper json = new ObjectMapper();
    private final DynamoDbClient dynamoDb = DynamoDbClient.create();
    private final ApiGatewayManagementApiClient callback = ApiGatewayManagementApiClient.builder()
            .endpointOverride(URI.create(System.getenv("WEBSOCKET_API_ENDPOINT")))
            .build();

    @Override
    public APIGatewayV2WebSocketResponse handleRequest(APIGatewayV2WebSocketEvent event, Context context) {
        String userId = event.getQueryStringParameters().getOrDefault("userId", "");
        String host = event.getQueryStringParameters().getOrDefault("host", "");
        callback.postToConnection(
                post -> post.connectionId(host).data(SdkBytes.fromByteArray(write(new Joined("joined", userId)))));
        save(event.getRequestContext().getConnectionId(), userId);
        APIGatewayV2WebSocketResponse response = new APIGatewayV2WebSocketResponse();
        response.setStatusCode(200);
        return response;
    }

    private void save(String connectionId, String userId) {
        long now = System.currentTimeMillis();
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("PK", AttributeValue.fromS("CONNECTION#" + connectionId));
        item.put("SK", AttributeValue.fromS("CONNECTION#" + connectionId));
        item.put("connectionId", AttributeValue.fromS(connectionId));
        item.put("userId", AttributeValue.fromS(userId));
        item.put("connectedAt", AttributeValue.fromN(Long.toString(now)));
        item.put("ttl", AttributeValue.fromN(Long.toString(now / 1000 + 600)));
        dynamoDb.putItem(
                put -> put.tableName(System.getenv("CONNECTIONS_TABLE")).item(item));
    }

    private byte[] write(Joined message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    record Joined(String event, String userId) {}
}
