package dev.switchboard.internal.environment;

import dev.switchboard.aws.ManagementApiGateway;
import dev.switchboard.internal.aws.AwsSettings;
import dev.switchboard.internal.aws.SharedClients;
import dev.switchboard.message.ConnectionGateway;
import dev.switchboard.message.Delivery;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reaches connections through the callback endpoint of the environment. The client is built when it is first used,
 * because the endpoint may be unknown before. Thread-safe.
 */
public final class EnvironmentGateway implements ConnectionGateway {
    private final AwsSettings aws;
    private final CallbackEndpoint endpoint;
    private volatile @Nullable ConnectionGateway opened;

    /** Creates the gateway for an endpoint that may still be unknown. */
    public EnvironmentGateway(AwsSettings aws, CallbackEndpoint endpoint) {
        this.aws = aws;
        this.endpoint = endpoint;
    }

    @Override
    public Delivery post(String connectionId, byte[] json, Duration atMost) {
        return gateway().post(connectionId, json, atMost);
    }

    @Override
    public Optional<ConnectionStatus> get(String connectionId) {
        return gateway().get(connectionId);
    }

    @Override
    public Delivery delete(String connectionId) {
        return gateway().delete(connectionId);
    }

    private ConnectionGateway gateway() {
        ConnectionGateway gateway = opened;
        return gateway != null ? gateway : open();
    }

    private synchronized ConnectionGateway open() {
        ConnectionGateway gateway = opened;
        if (gateway == null) {
            gateway = new ManagementApiGateway(SharedClients.managementApi(aws, endpoint.require()));
            opened = gateway;
        }
        return gateway;
    }
}
