package dev.switchboard.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.DeliveryException.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** The real SDK client against a server that answers as API Gateway does. */
class ManagementApiGatewayTest {
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String errorType = "";
    private volatile String body = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add((exchange.getRequestMethod() + " "
                            + exchange.getRequestURI().getRawPath() + " " + sent)
                    .strip());
            if (!errorType.isEmpty()) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", errorType);
            }
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void postsTheBytesUnderTheStageAndTheEncodedId() {
        assertThat(gateway().post("AbC=", "{\"a\":1}".getBytes(StandardCharsets.UTF_8), AT_MOST))
                .isEqualTo(Delivery.DELIVERED);

        assertThat(requests).containsExactly("POST /dev/@connections/AbC%3D {\"a\":1}");
    }

    @Test
    void takesGoneForAnOutcomeAndNotForAnError() {
        answers(410, "GoneException", "");

        assertThat(gateway().post("AbC=", new byte[0], AT_MOST)).isEqualTo(Delivery.GONE);
        assertThat(gateway().delete("AbC=")).isEqualTo(Delivery.GONE);
        assertThat(gateway().get("AbC=")).isEmpty();
    }

    @Test
    void readsTheStatusOfAConnectionAlsoWithoutAUserAgent() {
        answers(
                200,
                "",
                "{\"connectedAt\":\"2026-01-01T00:00:00.500Z\",\"identity\":{\"sourceIp\":\"203.0.113.7\"},"
                        + "\"lastActiveAt\":\"2026-01-01T00:00:01Z\"}");

        assertThat(gateway().get("AbC=")).hasValueSatisfying(found -> {
            assertThat(found.connectedAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00.500Z"));
            assertThat(found.lastActiveAt()).isEqualTo(Instant.parse("2026-01-01T00:00:01Z"));
            assertThat(found.sourceIp()).isEqualTo("203.0.113.7");
        });
    }

    @Test
    void deletesAConnection() {
        answers(204, "", "");

        assertThat(gateway().delete("AbC=")).isEqualTo(Delivery.DELIVERED);
        assertThat(requests).containsExactly("DELETE /dev/@connections/AbC%3D");
    }

    @Test
    void saysWhatEachRefusalUsuallyMeans() {
        refused(
                400,
                "BadRequestException",
                Cause.BAD_CONNECTION_ID,
                "The connection id is not one that API Gateway has made.");
        refused(
                403,
                "ForbiddenException",
                Cause.FORBIDDEN,
                "API Gateway refused the request (403). Either the role lacks execute-api:ManageConnections on this API and"
                        + " stage, or the callback endpoint is wrong: the API's own address ends with the stage, that of a"
                        + " custom domain must not carry it.");
        refused(413, "PayloadTooLargeException", Cause.TOO_LARGE, "The message is larger than 128 KiB.");
        refused(
                429,
                "LimitExceededException",
                Cause.THROTTLED,
                "API Gateway throttled the request (429), also after retries: the account sends too much, or this client"
                        + " reads too slowly.");
        refused(500, "", Cause.REFUSED, "API Gateway answered with status 500.");
    }

    @Test
    void saysWhatToCheckWhereNothingAnswers() {
        server.stop(0);

        assertThatThrownBy(() -> gateway().post("AbC=", new byte[0], AT_MOST))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.UNREACHABLE))
                .hasMessageStartingWith("The callback endpoint could not be reached. Check WEBSOCKET_API_ENDPOINT;");
    }

    private void refused(int withStatus, String type, Cause cause, String message) {
        answers(withStatus, type, "");
        assertThatThrownBy(() -> gateway().post("AbC=", new byte[0], AT_MOST))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(cause))
                .hasMessage(message);
    }

    private void answers(int newStatus, String newErrorType, String newBody) {
        status = newStatus;
        errorType = newErrorType;
        body = newBody;
    }

    private ManagementApiGateway gateway() {
        return new ManagementApiGateway(ApiGatewayManagementApiClient.builder()
                .endpointOverride(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/dev"))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("test-key", "test-secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build());
    }
}
