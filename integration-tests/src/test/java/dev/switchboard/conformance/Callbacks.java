package dev.switchboard.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/**
 * Calls the {@code @connections} API as a backend does: with the AWS SDK, or with signed HTTP requests, whose complete
 * responses tests can check.
 */
final class Callbacks implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI endpoint;
    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final ApiGatewayManagementApiClient sdk;

    Callbacks(URI endpoint, Region region, AwsCredentialsProvider credentials) {
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = credentials;
        this.sdk = sdkAt(endpoint);
    }

    URI endpoint() {
        return endpoint;
    }

    /** Returns the AWS SDK's client. */
    ApiGatewayManagementApiClient sdk() {
        return sdk;
    }

    ApiGatewayManagementApiClient sdkAt(URI address) {
        return ApiGatewayManagementApiClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(region)
                .credentialsProvider(credentials)
                .endpointOverride(address)
                .overrideConfiguration(override -> override.retryStrategy(retry -> retry.maxAttempts(1)))
                .build();
    }

    HttpResponse<String> post(String connectionId, String data) throws IOException, InterruptedException {
        return send("POST", path(connectionId), data.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String connectionId) throws IOException, InterruptedException {
        return send("GET", path(connectionId), new byte[0]);
    }

    HttpResponse<String> delete(String connectionId) throws IOException, InterruptedException {
        return send("DELETE", path(connectionId), new byte[0]);
    }

    /** Returns the path of a connection, encoded as the AWS SDKs do. */
    private String path(String connectionId) {
        return endpoint.getRawPath() + "/%40connections/"
                + connectionId.replace("=", "%3D").replace("!", "%21");
    }

    /** Signs a request, and sends the request to exactly the given path. */
    HttpResponse<String> send(String method, String path, byte[] body) throws IOException, InterruptedException {
        URI address = endpoint.resolve(path);
        SdkHttpRequest signed = signed(method, address, body);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(
                        method,
                        method.equals("POST")
                                ? HttpRequest.BodyPublishers.ofByteArray(body)
                                : HttpRequest.BodyPublishers.noBody());
        for (Map.Entry<String, List<String>> header : signed.headers().entrySet()) {
            if (!header.getKey().equalsIgnoreCase("Host")) {
                header.getValue().forEach(value -> request.header(header.getKey(), value));
            }
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private SdkHttpRequest signed(String method, URI address, byte[] body) {
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials.resolveCredentials())
                        .request(SdkHttpRequest.builder()
                                .method(SdkHttpMethod.fromValue(method))
                                .uri(address)
                                .putHeader("Host", address.getRawAuthority())
                                .build())
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
        return signed.request();
    }

    @Override
    public void close() {
        sdk.close();
    }
}
