package dev.switchboard.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.switchboard.connection.ConnectionStore;
import dev.switchboard.connection.ConnectionStoreException;
import dev.switchboard.connection.ConnectionStoreException.Cause;
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

/** The clients as they are built for a handler, against a server that answers as DynamoDB does when it refuses. */
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
    void saysWhatToCheckWhereTheTableIsMissing() {
        answers(400, "ResourceNotFoundException", "Requested resource not found");

        fails(
                Cause.TABLE_MISSING,
                "GetItem on the table of connections \"chat\" failed. There is no such table. Check CONNECTIONS_TABLE,"
                        + " AWS_REGION and the account; the deployment template makes the table, and so does"
                        + " ConnectionTable.create. (AWS request REQ1)");
    }

    @Test
    void saysWhatToAllow() {
        answers(400, "AccessDeniedException", "User: arn:aws:sts::123456789012:assumed-role/r/f is not authorized");

        fails(
                Cause.ACCESS_DENIED,
                "GetItem on the table of connections \"chat\" failed. The role does not allow it. Allow dynamodb:GetItem on"
                        + " the table; the deployment template does. (AWS request REQ1)");
        assertThatThrownBy(() -> store().findByUser("alice").toList())
                .hasMessageContaining("Allow dynamodb:Query on the table and on its index userId-index;");
    }

    @Test
    void saysThatTheTableTakesNoMore() {
        answers(400, "ProvisionedThroughputExceededException", "The level of configured provisioned throughput");

        fails(
                Cause.THROTTLED,
                "GetItem on the table of connections \"chat\" failed. DynamoDB throttled it, also after retries. Use"
                        + " on-demand billing or more capacity; a new table takes a while to grow. (AWS request REQ1)");
    }

    @Test
    void neverQuotesWhatWasSigned() {
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
                    .hasMessageContaining("The credentials were not accepted (" + code + ").")
                    .hasMessageNotContaining("T0K3N")
                    .hasNoCause();
        }
    }

    @Test
    void saysHowTheTableMustLook() {
        answers(400, "ValidationException", "The table does not have the specified index: userId-index");

        fails(
                Cause.REFUSED,
                "GetItem on the table of connections \"chat\" failed. DynamoDB answered ValidationException. Check that the"
                        + " table has the key PK, SK, both text, and the index userId-index; ConnectionTable.create makes"
                        + " one. (AWS request REQ1)");
    }

    @Test
    void saysThatTheEntryIsTooLarge() {
        for (String text : List.of(
                "Item size has exceeded the maximum allowed size",
                "Item size to update has exceeded the maximum allowed size")) {
            answers(400, "ValidationException", text);

            fails(
                    Cause.TOO_LARGE,
                    "GetItem on the table of connections \"chat\" failed. The entry of a connection may have 400 KB, with its"
                            + " attributes. Attach less to the connection, and keep what is large elsewhere. (AWS request"
                            + " REQ1)");
        }
    }

    @Test
    void namesNoCauseThatTheAnswerDoesNotShow() {
        saysOf("AccessDeniedException", "... is not authorized to perform: kms:Decrypt on ...", "a key of your own");
        saysOf("AccessDeniedException", "... with an explicit deny in a VPC endpoint policy", "denies it explicitly");
        saysOf("RequestLimitExceeded", "Throughput exceeds the current throughput limit for your account", "quota");
        saysOf("LimitExceededException", "Subscriber limit exceeded: too many tables", "Too many tables");
        saysOf(
                "ValidationException",
                "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes",
                "A key is too long.");
        saysOf(
                "ValidationException",
                "The AttributeValue for a key attribute cannot contain an empty string value. Key: userId",
                "a connection id or user id is empty");
        saysOf(
                "ValidationException",
                "The document path provided in the update expression is invalid for update",
                "Its own text, in the cause of this exception, names what was wrong.");
        saysOf("TransactionConflictException", "Transaction is ongoing for the item", "says why");
        saysOf("ValidationException", "The provided key element does not match the schema", "has the key PK, SK");
    }

    private void saysOf(String code, String text, String advice) {
        answers(400, code, text);
        assertThatThrownBy(() -> store().findByConnectionId("a=")).hasMessageContaining(advice);
        boolean isOfTheKey = advice.contains("PK");
        assertThatThrownBy(() -> store().findByConnectionId("a="))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).contains("has the key PK, SK"))
                        .isEqualTo(isOfTheKey));
    }

    @Test
    void saysThatItIsNotDynamoDbWhichAnswers() {
        answers(403, "", "");
        html = "<html>Blocked by your proxy</html>";

        assertThatThrownBy(() -> store().findByConnectionId("a="))
                .isInstanceOfSatisfying(
                        ConnectionStoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(Cause.REFUSED))
                .hasMessageContaining("The answer had status 403 and is not one of DynamoDB.");
    }

    @Test
    void tellsFailuresOfTheClientFromEachOther() {
        assertThat(StoreFailures.of("chat", "GetItem", new NullPointerException("in the JDK's client")))
                .hasMessage("GetItem on the table of connections \"chat\" failed. The client of DynamoDB failed with"
                        + " java.lang.NullPointerException, a fault of the client or of how it is used. Whether DynamoDB has"
                        + " carried it out is unknown.")
                .hasRootCauseMessage("in the JDK's client")
                .extracting(ConnectionStoreException::reason)
                .isEqualTo(Cause.REFUSED);
        assertThat(StoreFailures.of("chat", "GetItem", SdkClientException.create("Unable to unmarshall response"))
                        .getMessage())
                .contains("check that DynamoDB answers there")
                .doesNotContain("credentials");
        assertThat(StoreFailures.of(
                                "chat",
                                "GetItem",
                                SdkClientException.create(
                                        "Failed to load credentials from metadata service.",
                                        new IOException("refused")))
                        .reason())
                .as("it is not DynamoDB that could not be reached")
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
    void saysThatDynamoDbIsInTrouble() {
        answers(500, "InternalServerError", "");

        fails(
                Cause.UNREACHABLE,
                "GetItem on the table of connections \"chat\" failed. DynamoDB answered with status 500, also after"
                        + " retries. (AWS request REQ1)");
    }

    @Test
    void saysWhatToCheckWhereNothingAnswers() {
        ConnectionStore store = store();
        server.stop(0);

        assertThatThrownBy(() -> store.findByConnectionId("a="))
                .isInstanceOfSatisfying(ConnectionStoreException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Cause.UNREACHABLE);
                    assertThat(e.table()).isEqualTo("chat");
                    assertThat(e.operation()).isEqualTo("GetItem");
                })
                .hasMessage(
                        "GetItem on the table of connections \"chat\" failed. DynamoDB did not answer in time. Check"
                                + " AWS_REGION and, if it is set, AWS_ENDPOINT_URL_DYNAMODB; in a VPC, check that the function has a"
                                + " way to DynamoDB, such as a gateway endpoint.");
    }

    @Test
    void saysThatItsThreadWasInterrupted() {
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
    void knowsAnInterruptAlsoWhereTheSdkHasWrappedIt() {
        SdkException wrapped = SdkClientException.create("Unable to unmarshall", AbortedException.create("stopped"));

        assertThat(StoreFailures.of("chat", "GetItem", wrapped).reason()).isEqualTo(Cause.INTERRUPTED);
        assertThat(DeliveryFailures.of(wrapped).reason()).isEqualTo(DeliveryException.Cause.INTERRUPTED);
    }

    @Test
    void knowsATimeThatIsUpAlsoWhereTheSdkHasWrappedIt() {
        SdkException wrapped = SdkClientException.create("Unable to unmarshall", ApiCallTimeoutException.create(300));

        assertThat(DeliveryFailures.ofLimited(wrapped).reason()).isEqualTo(DeliveryException.Cause.OUT_OF_TIME);
        assertThat(DeliveryFailures.of(wrapped).reason())
                .as("the client's own limit")
                .isEqualTo(DeliveryException.Cause.UNREACHABLE);
        assertThat(DeliveryFailures.ofLimited(ApiCallAttemptTimeoutException.create(6_000))
                        .reason())
                .as("all attempts, in the time they have")
                .isEqualTo(DeliveryException.Cause.UNREACHABLE);
    }

    @Test
    void takesCredentialsThatCannotBeFetchedForNoFaultOfTheEndpoint() {
        SdkException missing = SdkClientException.create("Unable to load credentials from any of the providers");
        SdkException unfetched = SdkClientException.create(
                "Failed to load credentials from metadata service.", new ConnectException("Connection refused"));

        for (SdkException error : List.of(missing, unfetched)) {
            assertThat(DeliveryFailures.of(error))
                    .hasMessageStartingWith("No AWS credentials could be loaded.")
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(DeliveryException.Cause.REFUSED));
        }
        assertThat(DeliveryFailures.of(SdkClientException.create("Something else")))
                .hasMessage("The request could not be made, or its answer could not be read.");
    }

    @Test
    void saysThatCredentialsMayBeMissing() {
        SdkException missing = SdkClientException.create("Unable to load credentials from any of the providers");

        assertThat(StoreFailures.of("chat", "GetItem", missing))
                .hasMessage("GetItem on the table of connections \"chat\" failed. The request could not be made, or its"
                        + " answer not be read. Most often no AWS credentials were found: Lambda sets them; elsewhere set"
                        + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile.");
    }

    @Test
    void throwsWhatFailedInASegmentOfAScan() {
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
        AwsConfiguration aws = new AwsConfiguration(Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB",
                        "http://localhost:" + server.getAddress().getPort(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "test-key",
                "AWS_SECRET_ACCESS_KEY", "test-secret"));
        return new DynamoDbConnectionStore(SharedClients.dynamoDb(aws), "chat", Clock.systemUTC());
    }
}
