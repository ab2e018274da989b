package dev.switchboard.aws;

import dev.switchboard.internal.aws.AwsClients;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    private final Supplier<ApiGatewayManagementApiClient> builder;
    private volatile @Nullable ApiGatewayManagementApiClient built;

    /**
     * Creates a gateway that uses the given client. The endpoint of the client must be the API's callback endpoint.
     *
     * @param client the client
     */
    public ManagementApiGateway(ApiGatewayManagementApiClient client) {
        this(() -> client);
    }

    /**
     * Creates a gateway whose client is built when it is first used, for example because building a client takes long
     * or because the endpoint is not known yet. If building fails, the exception reaches the caller, and the next call
     * tries again.
     *
     * @param builder builds the client; the endpoint of the client must be the API's callback endpoint
     */
    public ManagementApiGateway(Supplier<ApiGatewayManagementApiClient> builder) {
        this.builder = builder;
    }

    @Override
    public Delivery post(String connectionId, byte[] json, Duration atMost) {
        ApiGatewayManagementApiClient client = client();
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
        ApiGatewayManagementApiClient client = client();
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
        ApiGatewayManagementApiClient client = client();
        try {
            client.deleteConnection(request -> request.connectionId(connectionId));
            return Delivery.DELIVERED;
        } catch (GoneException e) {
            return Delivery.GONE;
        } catch (RuntimeException e) {
            throw DeliveryFailures.of(e);
        }
    }

    private ApiGatewayManagementApiClient client() {
        ApiGatewayManagementApiClient client = built;
        return client != null ? client : build();
    }

    private synchronized ApiGatewayManagementApiClient build() {
        ApiGatewayManagementApiClient client = built;
        if (client == null) {
            client = builder.get();
            built = client;
        }
        return client;
    }
}
