package dev.switchboard.local;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClientBuilder;

/** The AWS SDK's client for the @connections API, pointed at the local gateway: what runs here runs on AWS. */
final class CallbackClient {

    /** The local gateway checks no signature. */
    private static final AwsBasicCredentials NO_ONES = AwsBasicCredentials.create("local", "local");

    private CallbackClient() {}

    static ApiGatewayManagementApiClient at(URI endpoint) {
        keepConnections();
        return through(UrlConnectionHttpClient.create())
                .endpointOverride(endpoint)
                .build();
    }

    static ApiGatewayManagementApiClientBuilder through(SdkHttpClient http) {
        return ApiGatewayManagementApiClient.builder()
                .httpClient(http)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(NO_ONES));
    }

    /** The JDK keeps five idle connections a host, and a broadcast uses more than that at once. */
    private static void keepConnections() {
        if (System.getProperty("http.maxConnections") == null) {
            System.setProperty("http.maxConnections", "64");
        }
    }
}
