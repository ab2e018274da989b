package dev.switchboard.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.aws.BreakingServer.Fault;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.internal.EnvironmentVariables;
import dev.switchboard.internal.aws.AwsClients;
import dev.switchboard.internal.aws.AwsSettings;
import dev.switchboard.internal.aws.CheckedFaults;
import dev.switchboard.internal.aws.HttpClients;
import dev.switchboard.internal.aws.InMemoryAws;
import dev.switchboard.message.Delivery;
import dev.switchboard.message.DeliveryException;
import dev.switchboard.message.DeliveryException.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Tests the AWS clients, built as a handler builds them, on connections that fail. A request is attempted three times,
 * whatever the fault.
 */
class NetworkFaultsTest {
    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final byte[] LARGE = new byte[128 * 1024];
    private static final String NOT_FOUND = "{                              }";

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RESET_WHILE_WRITING", "RESET_BEFORE_ANSWER", "CLOSE_BEFORE_ANSWER"})
    void retriesAPost(Fault fault) throws IOException {
        try (BreakingServer server = new BreakingServer("", List.of(fault, fault))) {
            assertThat(gateway(server.uri()).post("AbC=", LARGE, AT_MOST)).isEqualTo(Delivery.DELIVERED);
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RESET_WHILE_WRITING", "RESET_BEFORE_ANSWER", "CLOSE_BEFORE_ANSWER"})
    void retriesAPostOverAConnectionThatWasKeptOpen(Fault fault) throws IOException {
        try (BreakingServer server = new BreakingServer("", List.of(Fault.NONE, fault))) {
            ManagementApiGateway gateway = gateway(server.uri());
            assertThat(gateway.post("AbC=", LARGE, AT_MOST)).isEqualTo(Delivery.DELIVERED);

            assertThat(gateway.post("AbC=", LARGE, AT_MOST)).isEqualTo(Delivery.DELIVERED);
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RESET_WHILE_WRITING", "RESET_BEFORE_ANSWER", "CLOSE_BEFORE_ANSWER"})
    void givesUpAPostAfterThreeAttempts(Fault fault) throws IOException {
        try (BreakingServer server = new BreakingServer("", List.of(fault, fault, fault, fault))) {
            assertThatThrownBy(() -> gateway(server.uri()).post("AbC=", LARGE, AT_MOST))
                    .isInstanceOfSatisfying(
                            DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.UNREACHABLE));
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    void retriesAPostThatIsNotAnswered() throws IOException {
        AwsSettings aws = configuration(URI.create("http://127.0.0.1"));
        try (BreakingServer server = new BreakingServer("", List.of(Fault.SILENCE, Fault.SILENCE, Fault.SILENCE))) {
            ManagementApiGateway impatient = new ManagementApiGateway(AwsClients.managementApi(
                    aws, server.uri(), InMemoryAws.CREDENTIALS, HttpClients.reading(aws, Duration.ofMillis(50))));

            assertThatThrownBy(() -> impatient.post("AbC=", LARGE, AT_MOST))
                    .isInstanceOfSatisfying(
                            DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.UNREACHABLE));
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    void retriesARefusedConnection() throws IOException {
        URI nobody;
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + listening.getLocalPort());
        }
        AwsSettings aws = configuration(nobody);
        Counting http = new Counting(HttpClients.reading(aws, LONG));

        assertThatThrownBy(() -> gateway(nobody, http).post("AbC=", LARGE, AT_MOST))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.UNREACHABLE));
        assertThat(http.attempts).hasValue(3);
    }

    @Test
    void treatsAnUncheckedExceptionOfTheHttpClientAsANetworkFault() {
        URI any = URI.create("http://127.0.0.1");
        for (RuntimeException fault : List.of(
                new UncheckedIOException(new IOException("Broken pipe")),
                new NullPointerException("in the JDK's client"),
                new IllegalStateException("in the JDK's client"))) {
            Counting http = new Counting(new CheckedFaults(new Failing(fault)));

            assertThatThrownBy(() -> gateway(any, http).post("AbC=", LARGE, AT_MOST))
                    .isInstanceOfSatisfying(
                            DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.UNREACHABLE))
                    .hasStackTraceContaining(String.valueOf(fault.getMessage()));
            assertThat(http.attempts).hasValue(3);
        }
    }

    @Test
    void doesNotRetryAnErrorOfTheSdkItself() {
        Counting http = new Counting(new CheckedFaults(new Failing(SdkClientException.create("not a network fault"))));

        assertThatThrownBy(() -> gateway(URI.create("http://127.0.0.1"), http).post("AbC=", LARGE, AT_MOST))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.REFUSED));
        assertThat(http.attempts).hasValue(1);
    }

    @Test
    void reportsAnyExceptionOfAClientAsADeliveryException() {
        URI any = URI.create("http://127.0.0.1");
        ManagementApiGateway gateway = gateway(any, new Failing(new NullPointerException("raw")));

        assertThatThrownBy(() -> gateway.post("AbC=", LARGE, AT_MOST)).isInstanceOf(DeliveryException.class);
        assertThatThrownBy(() -> gateway.post("AbC=", LARGE, Duration.ofSeconds(9)))
                .isInstanceOf(DeliveryException.class);
        assertThatThrownBy(() -> gateway.get("AbC=")).isInstanceOf(DeliveryException.class);
        assertThatThrownBy(() -> gateway.delete("AbC="))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(Cause.REFUSED))
                .hasMessage("The request could not be sent, or the response could not be read.")
                .hasRootCauseInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "SILENCE"})
    void retriesARequestToTheTable(Fault fault) throws IOException {
        try (BreakingServer server = new BreakingServer(NOT_FOUND, List.of(fault, fault))) {
            assertThat(store(server.uri()).findByConnectionId("a=")).isEmpty();
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "SILENCE"})
    void givesUpARequestToTheTableAfterThreeAttempts(Fault fault) throws IOException {
        try (BreakingServer server = new BreakingServer(NOT_FOUND, List.of(fault, fault, fault, fault))) {
            assertThatThrownBy(() -> store(server.uri()).findByConnectionId("a="))
                    .isInstanceOfSatisfying(
                            ConnectionStoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(ConnectionStoreException.Cause.UNREACHABLE));
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    private static AwsSettings configuration(URI dynamoDb) {
        return new AwsSettings(new EnvironmentVariables(Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "test-key",
                "AWS_SECRET_ACCESS_KEY", "test-secret")));
    }

    private static ManagementApiGateway gateway(URI endpoint) {
        return new ManagementApiGateway(AwsClients.managementApi(configuration(endpoint), endpoint));
    }

    private static ManagementApiGateway gateway(URI endpoint, SdkHttpClient http) {
        AwsSettings aws = configuration(endpoint);
        return new ManagementApiGateway(AwsClients.managementApi(aws, endpoint, InMemoryAws.CREDENTIALS, http));
    }

    private static ConnectionStore store(URI dynamoDb) {
        AwsSettings aws = configuration(dynamoDb);
        return new DynamoDbConnectionStore(AwsClients.dynamoDb(aws), "chat", Clock.systemUTC());
    }

    private static final class Counting implements SdkHttpClient {
        private final SdkHttpClient http;
        private final AtomicInteger attempts = new AtomicInteger();

        Counting(SdkHttpClient http) {
            this.http = http;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            attempts.incrementAndGet();
            return http.prepareRequest(request);
        }

        @Override
        public void close() {
            http.close();
        }
    }

    private record Failing(RuntimeException fault) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    throw fault;
                }

                @Override
                public void abort() {
                    // The call fails at once, so there is nothing to abort.
                }
            };
        }

        @Override
        public void close() {
            // This client holds no resources.
        }
    }
}
