package dev.switchboard.local.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.fixtures.Frame;
import dev.switchboard.fixtures.WireClient;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ForbiddenException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GetConnectionResponse;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.LimitExceededException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

/**
 * Tests the callback API with the AWS SDK for Java, which must work as it does with API Gateway. Numbers such as
 * {@code t62} in test names are explained in {@code docs/conformance.md}.
 */
class SdkTest {

    private TestServer server;
    private ApiGatewayManagementApiClient sdk;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        sdk = client("/dev");
    }

    @AfterEach
    void stop() {
        sdk.close();
        server.close();
    }

    @Test
    void t62_postReachesTheClient() throws Exception {
        try (WireClient client = WireClient.connect(server.port(), "/dev")) {
            post("hällo 🚀");

            assertThat(client.next().text()).isEqualTo("hällo 🚀");
        }
    }

    @Test
    void t62_getDescribesTheConnection() throws Exception {
        try (WireClient client = WireClient.connect(server.port(), "/dev", "User-Agent: test/1")) {
            assertThat(client).isNotNull();
            GetConnectionResponse connection = sdk.getConnection(get -> get.connectionId(server.connectionId()));

            assertThat(connection.connectedAt()).isBeforeOrEqualTo(connection.lastActiveAt());
            assertThat(connection.identity().sourceIp()).isEqualTo("127.0.0.1");
            assertThat(connection.identity().userAgent()).isEqualTo("test/1");
        }
    }

    @Test
    void t62_deleteClosesTheConnectionAndInvokesDisconnect() throws Exception {
        try (WireClient client = WireClient.connect(server.port(), "/dev")) {
            server.nextEvent();
            sdk.deleteConnection(delete -> delete.connectionId(server.connectionId()));

            Frame close = client.next();
            assertThat(close.closeCode()).isEqualTo(1000);
            assertThat(server.nextEvent())
                    .contains("\"disconnectStatusCode\":1000", "\"disconnectReason\":\"Connection Closed Normally\"");
        }
    }

    @Test
    void t62_callForAGoneConnectionThrowsGoneException() {
        assertThatThrownBy(() -> post("L0SM9cOFvHcCIhw=", "x")).isInstanceOf(GoneException.class);
        assertThatThrownBy(() -> sdk.getConnection(get -> get.connectionId("L0SM9cOFvHcCIhw=")))
                .isInstanceOf(GoneException.class);
        assertThatThrownBy(() -> sdk.deleteConnection(delete -> delete.connectionId("L0SM9cOFvHcCIhw=")))
                .isInstanceOf(GoneException.class);
    }

    @Test
    void t62_malformedIdThrowsTheGeneralExceptionWithStatus400() {
        assertThatThrownBy(() -> post("not-an-id!", "x"))
                .isExactlyInstanceOf(ApiGatewayManagementApiException.class)
                .satisfies(thrown -> assertThat(((ApiGatewayManagementApiException) thrown).statusCode())
                        .isEqualTo(400))
                .hasMessageContaining("Invalid connectionId: not-an-id!");
    }

    @Test
    void t62_postThatIsTooLargeThrowsPayloadTooLargeException() throws Exception {
        try (WireClient client = WireClient.connect(server.port(), "/dev")) {
            assertThatThrownBy(() -> post("x".repeat(128 * 1024 + 1))).isInstanceOf(PayloadTooLargeException.class);
            assertThatThrownBy(() -> post("x".repeat(1024 * 1024))).isInstanceOf(PayloadTooLargeException.class);
            post("x".repeat(128 * 1024));

            assertThat(client.next().text()).hasSize(128 * 1024);
        }
    }

    @Test
    void t62_callToAnotherStageThrowsForbiddenException() throws Exception {
        try (WireClient client = WireClient.connect(server.port(), "/dev");
                ApiGatewayManagementApiClient wrong = client("/prod")) {
            assertThat(client).isNotNull();
            assertThatThrownBy(() -> wrong.deleteConnection(delete -> delete.connectionId(server.connectionId())))
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void t62_postsToAClientThatDoesNotReadThrowLimitExceededException() throws Exception {
        try (WireClient client = WireClient.connect(server.port(), "/dev")) {
            assertThat(client).isNotNull();
            Consumer<Integer> posts = count -> {
                for (int i = 0; i < count; i++) {
                    post("x".repeat(128 * 1024));
                }
            };

            assertThatThrownBy(() -> posts.accept(1000)).isInstanceOf(LimitExceededException.class);
        }
    }

    private void post(String data) {
        post(server.connectionId(), data);
    }

    private void post(String connectionId, String data) {
        sdk.postToConnection(post -> post.connectionId(connectionId).data(SdkBytes.fromUtf8String(data)));
    }

    private ApiGatewayManagementApiClient client(String stage) {
        return ApiGatewayManagementApiClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .endpointOverride(URI.create("http://localhost:" + server.port() + stage))
                .overrideConfiguration(override -> override.retryStrategy(retry -> retry.maxAttempts(1)))
                .build();
    }
}
