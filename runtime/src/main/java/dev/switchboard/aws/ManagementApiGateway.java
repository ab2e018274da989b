package dev.switchboard.aws;

import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GetConnectionResponse;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;

/**
 * Reaches connections through API Gateway's {@code @connections} API, with the AWS SDK. The client is built when it is
 * first used, because the endpoint may be unknown before. Thread-safe.
 */
public final class ManagementApiGateway implements ConnectionGateway {
    private final AwsConfiguration aws;
    private final CallbackEndpoint endpoint;
    private volatile @Nullable ApiGatewayManagementApiClient client;

    /** Creates a gateway that builds its own client for this endpoint when it is first used. */
    public ManagementApiGateway(AwsConfiguration aws, CallbackEndpoint endpoint) {
        this.aws = aws;
        this.endpoint = endpoint;
    }

    /** Creates a gateway that uses this client. The endpoint of the client must be the API's callback endpoint. */
    public ManagementApiGateway(ApiGatewayManagementApiClient client) {
        this(new AwsConfiguration(Map.of()), CallbackEndpoint.unknown());
        this.client = client;
    }

    @Override
    public Delivery post(String connectionId, byte[] json, Duration atMost) {
        ApiGatewayManagementApiClient api = client();
        PostToConnectionRequest.Builder post =
                PostToConnectionRequest.builder().connectionId(connectionId).data(SdkBytes.fromByteArrayUnsafe(json));
        boolean isLimited = atMost.compareTo(AwsClients.MANAGEMENT_CALL) < 0;
        if (isLimited) {
            post.overrideConfiguration(request -> request.apiCallTimeout(atMost));
        }
        try {
            api.postToConnection(post.build());
            return Delivery.DELIVERED;
        } catch (GoneException e) {
            return Delivery.GONE;
        } catch (RuntimeException e) {
            throw isLimited ? DeliveryFailures.ofLimited(e) : DeliveryFailures.of(e);
        }
    }

    @Override
    public Optional<ConnectionStatus> get(String connectionId) {
        ApiGatewayManagementApiClient api = client();
        try {
            GetConnectionResponse found = api.getConnection(request -> request.connectionId(connectionId));
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
        ApiGatewayManagementApiClient api = client();
        try {
            api.deleteConnection(request -> request.connectionId(connectionId));
            return Delivery.DELIVERED;
        } catch (GoneException e) {
            return Delivery.GONE;
        } catch (RuntimeException e) {
            throw DeliveryFailures.of(e);
        }
    }

    private ApiGatewayManagementApiClient client() {
        ApiGatewayManagementApiClient built = client;
        return built != null ? built : build();
    }

    private synchronized ApiGatewayManagementApiClient build() {
        ApiGatewayManagementApiClient built = client;
        if (built == null) {
            built = SharedClients.managementApi(aws, endpoint.require());
            client = built;
        }
        return built;
    }
}
