package dev.switchboard.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.ConnectionStoreException.Cause;
import dev.switchboard.internal.EnvironmentVariables;
import dev.switchboard.internal.aws.AwsSettings;
import dev.switchboard.internal.aws.SharedClients;
import dev.switchboard.message.DeliveryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tests the DynamoDB client, built as a handler builds it, with a server that refuses requests as DynamoDB does. */
class StoreFailuresTest {
    private HttpServer server;
    private volatile int status;
    private volatile String error = "";
    private volatile String message = "";
    private volatile String html = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            String answer = html;
            byte[] body = (!answer.isEmpty()
                            ? answer
                            : "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + error + "\",\"message\":\"" + message
                                    + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("x-amzn-RequestId", "REQ1");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void explainsWhatToCheckIfTheTableIsMissing() {
        answers(400, "ResourceNotFoundException", "Requested resource not found");

        fails(
                Cause.TABLE_MISSING,
                "GetItem on the connection table \"chat\" failed. The table does not exist. Check CONNECTIONS_TABLE,"
                        + " AWS_REGION and the account. The deployment template creates the table, and so does"
                        + " ConnectionTable.create. (AWS request REQ1)");
    }

    @Test
    void explainsWhichPermissionIsMissing() {
        answers(400, "AccessDeniedException", "User: arn:aws:sts::123456789012:assumed-role/r/f is not authorized");

        fails(
                Cause.ACCESS_DENIED,
                "GetItem on the connection table \"chat\" failed. The role does not allow the request. Allow"
                        + " dynamodb:GetItem on the table; the deployment template does so. (AWS request REQ1)");
        assertThatThrownBy(() -> store().findByUser("alice").toList())
                .hasMessageContaining("Allow dynamodb:Query on the table and on its index userId-index;");
    }

    @Test
    void explainsWhatToDoAboutThrottling() {
        answers(400, "ProvisionedThroughputExceededException", "The level of configured provisioned throughput");

        fails(
                Cause.THROTTLED,
                "GetItem on the connection table \"chat\" failed. DynamoDB throttled the request, even after"
                        + " retries. Use on-demand billing or provision more capacity. A new table needs some time to"
                        + " adapt to a high load. (AWS request REQ1)");
    }

    @Test
    void neverQuotesTheSignedRequest() {
        message = "The Canonical String for this request should have been x-amz-security-token:T0K3N";
        for (String code : List.of(
                "InvalidSignatureException",
                "IncompleteSignatureException",
                "UnrecognizedClientException",
                "ExpiredTokenException",
                "MissingAuthenticationTokenException")) {
            answers(400, code, message);

            assertThatThrownBy(() -> store().findByConnectionId("a="))
                    .isInstanceOfSatisfying(
                            ConnectionStoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(Cause.ACCESS_DENIED))
                    .hasMessageContaining("DynamoDB did not accept the credentials (" + code + ").")
                    .hasMessageNotContaining("T0K3N")
                    .hasNoCause();
        }
    }

    @Test
    void explainsWhichKeysAndIndexTheTableNeeds() {
        answers(400, "ValidationException", "The table does not have the specified index: userId-index");

        fails(
                Cause.REFUSED,
                "GetItem on the connection table \"chat\" failed. DynamoDB answered ValidationException. Check that"
                        + " the table has the partition key PK and the sort key SK, both of type string, and the index"
                        + " userId-index. ConnectionTable.create creates such a table. (AWS request REQ1)");
    }

    @Test
    void explainsThatTheEntryIsTooLarge() {
        for (String text : List.of(
                "Item size has exceeded the maximum allowed size",
                "Item size to update has exceeded the maximum allowed size")) {
            answers(400, "ValidationException", text);

            fails(
                    Cause.TOO_LARGE,
                    "GetItem on the connection table \"chat\" failed. The entry of a connection, including its"
                            + " attributes, may have at most 400 KB. Store less in the attributes, and keep large data"
                            + " elsewhere. (AWS request REQ1)");
        }
    }

    @Test
    void namesOnlyACauseThatTheResponseShows() {
        explains(
                "AccessDeniedException",
                "... is not authorized to perform: kms:Decrypt on ...",
                "customer managed key");
        explains("AccessDeniedException", "... with an explicit deny in a VPC endpoint policy", "explicitly denies");
        explains("RequestLimitExceeded", "Throughput exceeds the current throughput limit for your account", "quota");
        explains("LimitExceededException", "Subscriber limit exceeded: too many tables", "Too many tables");
        explains(
                "ValidationException",
                "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048"
                        + " bytes",
                "A key is too long.");
        explains(
                "ValidationException",
                "The AttributeValue for a key attribute cannot contain an empty string value. Key: userId",
                "a connection id or user id is empty");
        explains(
                "ValidationException",
                "The document path provided in the update expression is invalid for update",
                "DynamoDB answered ValidationException. The cause of this exception has DynamoDB's own explanation.");
        explains("TransactionConflictException", "Transaction is ongoing for the item", "own explanation");
        explains("ValidationException", "The provided key element does not match the schema", "the partition key PK");
    }

    private void explains(String code, String text, String advice) {
        answers(400, code, text);
        assertThatThrownBy(() -> store().findByConnectionId("a=")).hasMessageContaining(advice);
        boolean isOfTheKey = advice.contains("PK");
        assertThatThrownBy(() -> store().findByConnectionId("a="))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).contains("the partition key PK"))
                        .isEqualTo(isOfTheKey));
    }

    @Test
    void explainsThatTheResponseDidNotComeFromDynamoDb() {
        answers(403, "", "");
        html = "<html>Blocked by your proxy</html>";

        assertThatThrownBy(() -> store().findByConnectionId("a="))
                .isInstanceOfSatisfying(
                        ConnectionStoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(Cause.REFUSED))
                .hasMessageContaining("The response had status 403 and did not come from DynamoDB.");
    }

    @Test
    void distinguishesFailuresOfTheClient() {
        assertThat(StoreFailures.of("chat", "GetItem", new NullPointerException("in the JDK's client")))
                .hasMessage("GetItem on the connection table \"chat\" failed. The DynamoDB client failed with"
                        + " java.lang.NullPointerException. This is a fault in the client or in the way it is used. It"
                        + " is unknown whether DynamoDB has carried out the request.")
                .hasRootCauseMessage("in the JDK's client")
                .extracting(ConnectionStoreException::reason)
                .isEqualTo(Cause.REFUSED);
        assertThat(StoreFailures.of("chat", "GetItem", SdkClientException.create("Unable to unmarshall response"))
                        .getMessage())
                .contains("check that DynamoDB answers at that address")
                .doesNotContain("credentials");
        assertThat(StoreFailures.of(
                                "chat",
                                "GetItem",
                                SdkClientException.create(
                                        "Failed to load credentials from metadata service.",
                                        new IOException("refused")))
                        .reason())
                .as("DynamoDB is not the service that could not be reached")
                .isEqualTo(Cause.ACCESS_DENIED);
        assertThat(StoreFailures.of(
                                "chat",
                                "GetItem",
                                SdkClientException.create("Unable to execute HTTP request", new SSLException("PKIX")))
                        .getMessage())
                .contains("The TLS connection to DynamoDB failed.");
        assertThat(StoreFailures.of("chat", "GetItem", new UncheckedIOException(new IOException("reset")))
                        .reason())
                .isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void reportsAServerErrorOfDynamoDb() {
        answers(500, "InternalServerError", "");

        fails(
                Cause.UNREACHABLE,
                "GetItem on the connection table \"chat\" failed. DynamoDB answered with status 500, even after"
                        + " retries. (AWS request REQ1)");
    }

    @Test
    void explainsWhatToCheckIfNothingAnswers() {
        ConnectionStore store = store();
        server.stop(0);

        assertThatThrownBy(() -> store.findByConnectionId("a="))
                .isInstanceOfSatisfying(ConnectionStoreException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Cause.UNREACHABLE);
                    assertThat(e.table()).isEqualTo("chat");
                    assertThat(e.operation()).isEqualTo("GetItem");
                })
                .hasMessage("GetItem on the connection table \"chat\" failed. DynamoDB did not answer in time, or the"
                        + " connection failed. Check AWS_REGION and, if it is set, AWS_ENDPOINT_URL_DYNAMODB."
                        + " In a VPC, check that the function can reach DynamoDB, for example through a gateway"
                        + " endpoint.");
    }

    @Test
    void reportsThatTheThreadWasInterrupted() {
        answers(500, "InternalServerError", "");
        ConnectionStore store = store();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> store.findByConnectionId("a="))
                .isInstanceOfSatisfying(
                        ConnectionStoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(Cause.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void recognizesAnInterruptThatTheSdkHasWrapped() {
        SdkException wrapped = SdkClientException.create("Unable to unmarshall", AbortedException.create("stopped"));

        assertThat(StoreFailures.of("chat", "GetItem", wrapped).reason()).isEqualTo(Cause.INTERRUPTED);
        assertThat(DeliveryFailures.of(wrapped).reason()).isEqualTo(DeliveryException.Cause.INTERRUPTED);
    }

    @Test
    void recognizesATimeoutThatTheSdkHasWrapped() {
        SdkException wrapped = SdkClientException.create("Unable to unmarshall", ApiCallTimeoutException.create(300));

        assertThat(DeliveryFailures.ofLimited(wrapped).reason()).isEqualTo(DeliveryException.Cause.OUT_OF_TIME);
        assertThat(DeliveryFailures.of(wrapped).reason())
                .as("the client's own limit")
                .isEqualTo(DeliveryException.Cause.UNREACHABLE);
        assertThat(DeliveryFailures.ofLimited(ApiCallAttemptTimeoutException.create(6_000))
                        .reason())
                .as("all attempts failed, but within the time that was left")
                .isEqualTo(DeliveryException.Cause.UNREACHABLE);
    }

    @Test
    void doesNotReportTheEndpointAsUnreachableIfCredentialsCannotBeFetched() {
        SdkException missing = SdkClientException.create("Unable to load credentials from any of the providers");
        SdkException unfetched = SdkClientException.create(
                "Failed to load credentials from metadata service.", new ConnectException("Connection refused"));

        for (SdkException error : List.of(missing, unfetched)) {
            assertThat(DeliveryFailures.of(error))
                    .hasMessageStartingWith("No AWS credentials could be loaded.")
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(DeliveryException.Cause.REFUSED));
        }
        assertThat(DeliveryFailures.of(SdkClientException.create("Something else")))
                .hasMessage("The request could not be sent, or the response could not be read.");
    }

    @Test
    void reportsThatCredentialsAreMissing() {
        SdkException missing = SdkClientException.create("Unable to load credentials from any of the providers");

        assertThat(StoreFailures.of("chat", "GetItem", missing))
                .hasMessage("GetItem on the connection table \"chat\" failed. No AWS credentials could be loaded."
                        + " Lambda sets them; elsewhere, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use a"
                        + " profile.");
    }

    @Test
    void throwsTheFailureOfASegmentOfAScan() {
        answers(400, "ResourceNotFoundException", "");

        assertThatThrownBy(() -> {
                    try (var all = store().withScanSegments(4).findAll()) {
                        all.toList();
                    }
                })
                .isInstanceOfSatisfying(
                        ConnectionStoreException.class,
                        e -> assertThat(e.operation()).isEqualTo("Scan"));
    }

    private void fails(Cause cause, String text) {
        assertThatThrownBy(() -> store().findByConnectionId("a="))
                .isInstanceOfSatisfying(
                        ConnectionStoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(cause))
                .hasMessage(text);
    }

    private void answers(int newStatus, String newError, String newMessage) {
        status = newStatus;
        error = newError;
        message = newMessage;
    }

    private DynamoDbConnectionStore store() {
        AwsSettings aws = new AwsSettings(new EnvironmentVariables(Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB",
                        "http://localhost:" + server.getAddress().getPort(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "test-key",
                "AWS_SECRET_ACCESS_KEY", "test-secret")));
        return new DynamoDbConnectionStore(SharedClients.dynamoDb(aws), "chat", Clock.systemUTC());
    }
}
