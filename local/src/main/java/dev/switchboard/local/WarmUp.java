package dev.switchboard.local;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/**
 * Loads the AWS SDK's classes in the background. Otherwise the handler's first message to a client would take a second.
 */
final class WarmUp {

    private WarmUp() {}

    /** Starts loading, and returns at once. */
    static void start() {
        Thread thread = new Thread(WarmUp::postToNobody, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    static void postToNobody() {
        try (ApiGatewayManagementApiClient sdk =
                CallbackClient.through(new NoNetwork()).build()) {
            sdk.postToConnection(post -> post.connectionId("warm-up").data(SdkBytes.fromUtf8String("{}")));
        }
    }

    /** Answers every request with 200, without a network. */
    private static final class NoNetwork implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    SdkHttpResponse ok =
                            SdkHttpResponse.builder().statusCode(200).build();
                    return HttpExecuteResponse.builder().response(ok).build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
