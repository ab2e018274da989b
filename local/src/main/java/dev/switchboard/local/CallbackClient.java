package dev.switchboard.local;

import dev.switchboard.aws.ManagementApiGateway;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClientBuilder;

/**
 * The AWS SDK's client for the @connections API, with the local gateway as its endpoint, so that the same code runs
 * here and on AWS. The client is built on first use, because building it takes longer than the rest of the gateway's
 * start. Thread-safe.
 */
final class CallbackClient implements ConnectionGateway, AutoCloseable {

    /** Placeholder credentials, because the local gateway does not check signatures. */
    private static final AwsBasicCredentials NO_ONES = AwsBasicCredentials.create("local", "local");

    private final URI endpoint;
    private volatile @Nullable Built built;

    private record Built(ApiGatewayManagementApiClient sdk, ConnectionGateway gateway) {}

    CallbackClient(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Delivery post(String connectionId, byte[] json, Duration atMost) {
        return gateway().post(connectionId, json, atMost);
    }

    @Override
    public Optional<ConnectionStatus> get(String connectionId) {
        return gateway().get(connectionId);
    }

    @Override
    public Delivery delete(String connectionId) {
        return gateway().delete(connectionId);
    }

    private ConnectionGateway gateway() {
        Built known = built;
        return (known == null ? build() : known).gateway();
    }

    private synchronized Built build() {
        Built known = built;
        if (known == null) {
            keepConnections();
            ApiGatewayManagementApiClient sdk = through(UrlConnectionHttpClient.create())
                    .endpointOverride(endpoint)
                    .build();
            known = new Built(sdk, new ManagementApiGateway(sdk));
            built = known;
        }
        return known;
    }

    static ApiGatewayManagementApiClientBuilder through(SdkHttpClient http) {
        return ApiGatewayManagementApiClient.builder()
                .httpClient(http)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(NO_ONES));
    }

    /** Lets the JDK keep more than five idle connections for each host, because a broadcast uses more at once. */
    private static void keepConnections() {
        if (System.getProperty("http.maxConnections") == null) {
            System.setProperty("http.maxConnections", "64");
        }
    }

    @Override
    public synchronized void close() {
        Built known = built;
        if (known != null) {
            known.sdk().close();
        }
    }
}
