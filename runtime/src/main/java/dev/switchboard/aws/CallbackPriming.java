package dev.switchboard.aws;

import dev.switchboard.message.ConnectionGateway;
import java.net.URI;
import java.util.function.Consumer;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** Builds the callback API's client, and has events played through with another one, which answers from memory. */
final class CallbackPriming implements Runnable {
    private static final URI NOWHERE = URI.create("https://any.execute-api.invalid/any");

    private final AwsConfiguration aws;
    private final CallbackEndpoint endpoint;
    private final Consumer<ConnectionGateway> events;

    CallbackPriming(AwsConfiguration aws, CallbackEndpoint endpoint, Consumer<ConnectionGateway> events) {
        this.aws = aws;
        this.endpoint = endpoint;
        this.events = events;
    }

    @Override
    public void run() {
        URI known = endpoint.known();
        if (known != null) {
            SharedClients.managementApi(aws, known);
        }
        try (ApiGatewayManagementApiClient alike = AwsClients.managementApi(
                aws, known == null ? NOWHERE : known, InMemoryAws.CREDENTIALS, new InMemoryAws("{}"))) {
            events.accept(new ManagementApiGateway(alike));
        }
    }
}
