package dev.switchboard.benchmarks.fanout;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** The synchronous HTTP clients of the AWS SDK, each configured with enough HTTP connections for a broadcast. */
enum SdkHttpClients {
    URL_CONNECTION {
        @Override
        SdkHttpClient create() {
            System.setProperty("http.maxConnections", Integer.toString(CONNECTIONS));
            return UrlConnectionHttpClient.create();
        }
    },
    APACHE5 {
        @Override
        SdkHttpClient create() {
            return Apache5HttpClient.builder().maxConnections(CONNECTIONS).build();
        }
    },
    CRT {
        @Override
        SdkHttpClient create() {
            return AwsCrtHttpClient.builder().maxConcurrency(CONNECTIONS).build();
        }
    };

    private static final int CONNECTIONS = 64;

    abstract SdkHttpClient create();

    /** Returns a client of the callback API at the given endpoint. */
    ApiGatewayManagementApiClient managementApi(URI endpoint) {
        return ApiGatewayManagementApiClient.builder()
                .httpClient(create())
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build();
    }
}
