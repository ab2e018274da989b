package dev.switchboard.aws;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** Builds the callback API's client, and has another one, which answers from memory, post one message. */
final class CallbackPriming implements Runnable {
    private static final URI NOWHERE = URI.create("https://any.execute-api.invalid/any");
    private static final byte[] MESSAGE = "{}".getBytes(StandardCharsets.UTF_8);

    /** Less than the client's own limit, as where an invocation's time is what counts. */
    private static final Duration IN_TIME = AwsClients.MANAGEMENT_CALL.minusSeconds(1);

    private final AwsConfiguration aws;
    private final CallbackEndpoint endpoint;

    CallbackPriming(AwsConfiguration aws, CallbackEndpoint endpoint) {
        this.aws = aws;
        this.endpoint = endpoint;
    }

    @Override
    public void run() {
        URI known = endpoint.known();
        if (known != null) {
            SharedClients.managementApi(aws, known);
        }
        try (ApiGatewayManagementApiClient alike = AwsClients.managementApi(
                aws, known == null ? NOWHERE : known, InMemoryAws.CREDENTIALS, new InMemoryAws())) {
            new ManagementApiGateway(alike).post("any", MESSAGE, IN_TIME);
        }
    }
}
