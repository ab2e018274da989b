package dev.switchboard.local;

import dev.switchboard.aws.ManagementApiGateway;
import dev.switchboard.message.ConnectionGateway;
import java.net.URI;
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
final class CallbackClient implements AutoCloseable {

    /** Placeholder credentials, because the local gateway does not check signatures. */
    private static final AwsBasicCredentials NO_ONES = AwsBasicCredentials.create("local", "local");

    private final URI endpoint;
    private final ConnectionGateway gateway = new ManagementApiGateway(this::build);
    private @Nullable ApiGatewayManagementApiClient built;

    CallbackClient(URI endpoint) {
        this.endpoint = endpoint;
    }

    ConnectionGateway gateway() {
        return gateway;
    }

    private synchronized ApiGatewayManagementApiClient build() {
        keepConnections();
        ApiGatewayManagementApiClient client = through(UrlConnectionHttpClient.create())
                .endpointOverride(endpoint)
                .build();
        built = client;
        return client;
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
        if (built != null) {
            built.close();
        }
    }
}
