package dev.switchboard.internal.aws;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * An HTTP client for SnapStart. Until the function is restored from its snapshot, this client requests that each
 * connection be closed after the response.
 */
final class UnkeptConnections implements SdkHttpClient {
    private final SdkHttpClient http;
    private final SnapStart snapStart;

    UnkeptConnections(SdkHttpClient http, SnapStart snapStart) {
        this.http = http;
        this.snapStart = snapStart;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return http.prepareRequest(snapStart.isRestored() ? request : closing(request));
    }

    private static HttpExecuteRequest closing(HttpExecuteRequest request) {
        HttpExecuteRequest.Builder closing = HttpExecuteRequest.builder()
                .request(request.httpRequest().toBuilder()
                        .putHeader("Connection", "close")
                        .build());
        request.contentStreamProvider().ifPresent(closing::contentStreamProvider);
        request.metricCollector().ifPresent(closing::metricCollector);
        return closing.build();
    }

    @Override
    public String clientName() {
        return http.clientName();
    }

    @Override
    public void close() {
        http.close();
    }
}
