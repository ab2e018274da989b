package dev.switchboard.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.switchboard.internal.EnvironmentVariables;
import dev.switchboard.internal.aws.AwsClients;
import dev.switchboard.internal.aws.AwsSettings;
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
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** Tests the real SDK client with a server that answers like API Gateway. */
class ManagementApiGatewayTest {
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String errorType = "";
    private volatile String body = "";
    private volatile Runnable beforeAnswer = () -> {};

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add((exchange.getRequestMethod() + " "
                            + exchange.getRequestURI().getRawPath() + " " + sent)
                    .strip());
            beforeAnswer.run();
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
    void postsTheBytesToThePathWithTheStageAndTheEncodedId() {
        assertThat(gateway().post("AbC=", "{\"a\":1}".getBytes(StandardCharsets.UTF_8), AT_MOST))
                .isEqualTo(Delivery.DELIVERED);

        assertThat(requests).containsExactly("POST /dev/@connections/AbC%3D {\"a\":1}");
    }

    @Test
    void buildsItsClientOnceWhenItIsFirstUsed() {
        AtomicInteger builds = new AtomicInteger();
        ManagementApiGateway gateway = new ManagementApiGateway(() -> {
            if (builds.incrementAndGet() == 1) {
                throw new IllegalStateException("The endpoint is unknown.");
            }
            return client();
        });
        assertThat(builds).hasValue(0);

        assertThatThrownBy(() -> gateway.delete("AbC=")).hasMessage("The endpoint is unknown.");
        assertThat(gateway.delete("AbC=")).isEqualTo(Delivery.DELIVERED);
        assertThat(gateway.delete("AbC=")).isEqualTo(Delivery.DELIVERED);

        assertThat(builds).hasValue(2);
    }

    @Test
    void returnsGoneInsteadOfThrowingAnException() {
        answers(410, "GoneException", "");

        assertThat(gateway().post("AbC=", new byte[0], AT_MOST)).isEqualTo(Delivery.GONE);
        assertThat(gateway().delete("AbC=")).isEqualTo(Delivery.GONE);
        assertThat(gateway().get("AbC=")).isEmpty();
    }

    @Test
    void readsTheStatusOfAConnectionWithoutAUserAgent() {
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
    void explainsWhatEachRefusalUsuallyMeans() {
        refused(400, "BadRequestException", Cause.BAD_CONNECTION_ID, "API Gateway did not issue this connection id.");
        refused(
                403,
                "ForbiddenException",
                Cause.FORBIDDEN,
                "API Gateway refused the request (403). Either the role lacks execute-api:ManageConnections on this API"
                        + " and stage, or the callback endpoint is wrong: the API's own address ends with the stage;"
                        + " the address of a custom domain must not contain it.");
        refused(413, "PayloadTooLargeException", Cause.TOO_LARGE, "The message is larger than 128 KiB.");
        refused(
                429,
                "LimitExceededException",
                Cause.THROTTLED,
                "API Gateway throttled the request (429): the account sends too much, or this client reads too"
                        + " slowly.");
        refused(500, "", Cause.REFUSED, "API Gateway answered with status 500.");
    }

    @Test
    void prefersTheCauseThatTheResponseNames() {
        refused(400, "", Cause.BAD_CONNECTION_ID, "API Gateway did not issue this connection id.");
        refused(
                400,
                "ValidationException",
                Cause.REFUSED,
                "API Gateway answered with status 400 (ValidationException).");
        for (String code : List.of(
                "InvalidSignatureException",
                "IncompleteSignatureException",
                "UnrecognizedClientException",
                "ExpiredTokenException")) {
            refused(
                    403,
                    code,
                    Cause.FORBIDDEN,
                    "API Gateway did not accept the credentials (" + code + "). Check that they are complete, unexpired"
                            + " and from this account, and that the clock is right.");
        }
        answers(403, "MissingAuthenticationTokenException", "");
        assertThatThrownBy(() -> gateway().post("AbC=", new byte[0], AT_MOST))
                .as("API Gateway's response for a path that does not exist")
                .hasMessageContaining("or the callback endpoint is wrong");
    }

    @Test
    void explainsWhatToCheckIfNothingAnswers() {
        server.stop(0);

        assertThatThrownBy(() -> gateway().post("AbC=", new byte[0], AT_MOST))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.UNREACHABLE))
                .hasMessageStartingWith(
                        "The callback endpoint could not be reached or closed the connection, even after retries."
                                + " Check WEBSOCKET_API_ENDPOINT.");
    }

    @Test
    void limitsARequestToTheTimeThatIsLeft() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        beforeAnswer = () -> awaitQuietly(release);
        try {
            assertThatThrownBy(() -> ownGateway().post("AbC=", new byte[0], Duration.ofMillis(300)))
                    .isInstanceOfSatisfying(
                            DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.OUT_OF_TIME))
                    .hasMessage(
                            "Time ran out before the callback endpoint answered. The message may still arrive. Give the"
                                    + " function a longer timeout, or send to fewer connections at a time.");
        } finally {
            release.countDown();
        }
    }

    @Test
    void retriesServerErrorsButLeavesThrottlingToTheSender() {
        answers(429, "LimitExceededException", "");
        assertThatThrownBy(() -> ownGateway().post("AbC=", new byte[0], AT_MOST))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.THROTTLED));
        assertThat(requests).hasSize(1);

        answers(503, "", "");
        assertThatThrownBy(() -> ownGateway().post("AbC=", new byte[0], AT_MOST))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.REFUSED));
        assertThat(requests).hasSize(4);
    }

    @Test
    void neverQuotesTheSignedRequest() {
        answers(
                403,
                "InvalidSignatureException",
                "{\"message\":\"The Canonical String should have been x-amz-security-token:T0K3N\"}");

        assertThatThrownBy(() -> gateway().post("AbC=", new byte[0], AT_MOST))
                .isInstanceOf(DeliveryException.class)
                .hasMessageNotContaining("T0K3N")
                .hasNoCause();
    }

    @Test
    void failsIfTheThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> gateway().post("AbC=", new byte[0], AT_MOST))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    /** Returns a gateway with the client that handlers use. */
    private ManagementApiGateway ownGateway() {
        AwsSettings aws = new AwsSettings(new EnvironmentVariables(Map.of(
                "AWS_REGION",
                "eu-central-1",
                "AWS_ACCESS_KEY_ID",
                "test-key",
                "AWS_SECRET_ACCESS_KEY",
                "test-secret")));
        return new ManagementApiGateway(AwsClients.managementApi(aws, endpoint()));
    }

    private URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/dev");
    }

    private ManagementApiGateway gateway() {
        return new ManagementApiGateway(client());
    }

    private ApiGatewayManagementApiClient client() {
        return ApiGatewayManagementApiClient.builder()
                .endpointOverride(endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("test-key", "test-secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
