package dev.switchboard.aws;

import dev.switchboard.internal.aws.AwsClients;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GetConnectionResponse;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;

/**
 * Reaches connections through API Gateway's {@code @connections} API, with the AWS SDK. An application that builds the
 * SDK client itself passes an instance to the builder of {@code WebSocketRuntime}. Thread-safe.
 */
public final class ManagementApiGateway implements ConnectionGateway {
    private final ApiGatewayManagementApiClient client;

    /**
     * Creates a gateway that uses this client. The endpoint of the client must be the API's callback endpoint.
     *
     * @param client the client
     */
    public ManagementApiGateway(ApiGatewayManagementApiClient client) {
        this.client = client;
    }

    @Override
    public Delivery post(String connectionId, byte[] json, Duration atMost) {
        PostToConnectionRequest.Builder post =
                PostToConnectionRequest.builder().connectionId(connectionId).data(SdkBytes.fromByteArrayUnsafe(json));
        boolean isLimited = atMost.compareTo(AwsClients.MANAGEMENT_CALL) < 0;
        if (isLimited) {
            post.overrideConfiguration(request -> request.apiCallTimeout(atMost));
        }
        try {
            client.postToConnection(post.build());
            return Delivery.DELIVERED;
        } catch (GoneException e) {
            return Delivery.GONE;
        } catch (RuntimeException e) {
            throw isLimited ? DeliveryFailures.ofLimited(e) : DeliveryFailures.of(e);
        }
    }

    @Override
    public Optional<ConnectionStatus> get(String connectionId) {
        try {
            GetConnectionResponse found = client.getConnection(request -> request.connectionId(connectionId));
            return Optional.of(new ConnectionStatus(
                    found.connectedAt(), found.lastActiveAt(), found.identity().sourceIp()));
        } catch (GoneException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            throw DeliveryFailures.of(e);
        }
    }

    @Override
    public Delivery delete(String connectionId) {
        try {
            client.deleteConnection(request -> request.connectionId(connectionId));
            return Delivery.DELIVERED;
        } catch (GoneException e) {
            return Delivery.GONE;
        } catch (RuntimeException e) {
            throw DeliveryFailures.of(e);
        }
    }
}
