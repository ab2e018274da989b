package dev.switchboard.internal.environment;

import dev.switchboard.aws.ManagementApiGateway;
import dev.switchboard.internal.aws.AwsClients;
import dev.switchboard.internal.aws.AwsSettings;
import dev.switchboard.internal.aws.InMemoryAws;
import dev.switchboard.internal.aws.SharedClients;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** Builds the client of the callback API, and posts one message with a second client that answers from memory. */
final class CallbackPriming implements Runnable {
    private static final URI NOWHERE = URI.create("https://any.execute-api.invalid/any");
    private static final byte[] MESSAGE = "{}".getBytes(StandardCharsets.UTF_8);

    /** Time limit below the client's own, so that the code for requests with a shorter limit is loaded, too. */
    private static final Duration IN_TIME = AwsClients.MANAGEMENT_CALL.minusSeconds(1);

    private final AwsSettings aws;
    private final CallbackEndpoint endpoint;

    CallbackPriming(AwsSettings aws, CallbackEndpoint endpoint) {
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
