package dev.switchboard.internal.aws;

import dev.switchboard.internal.EnvironmentVariables;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of the AWS clients, from environment variables. Immutable. */
public final class AwsSettings {
    private static final int DEFAULT_BROADCAST_CONCURRENCY = 32;

    private final EnvironmentVariables variables;

    /** Creates an instance that reads the given variables. */
    public AwsSettings(EnvironmentVariables variables) {
        this.variables = variables;
    }

    /** Returns the value of a variable, or null if it is not set or blank. */
    @Nullable
    String variable(String name) {
        return variables.value(name);
    }

    /**
     * Returns {@code SWITCHBOARD_BROADCAST_CONCURRENCY}, the number of sends of a broadcast that run at a time. The
     * HTTP client keeps at least as many connections to API Gateway.
     */
    public int broadcastConcurrency() {
        return variables.count("SWITCHBOARD_BROADCAST_CONCURRENCY", DEFAULT_BROADCAST_CONCURRENCY);
    }

    /**
     * Returns {@code AWS_ENDPOINT_URL_DYNAMODB} or else {@code AWS_ENDPOINT_URL}. Returns null if neither is set; the
     * SDK then takes the endpoint from its other settings (a system property or a profile).
     */
    @Nullable
    URI dynamoDbEndpoint() {
        URI endpoint = variables.address("AWS_ENDPOINT_URL_DYNAMODB");
        return endpoint != null ? endpoint : variables.address("AWS_ENDPOINT_URL");
    }

    /**
     * Returns whether {@code HTTPS_PROXY} or {@code HTTP_PROXY}, in upper or lower case, names a proxy for requests.
     */
    boolean namesProxy() {
        return variables.isSet("HTTPS_PROXY")
                || variables.isSet("https_proxy")
                || variables.isSet("HTTP_PROXY")
                || variables.isSet("http_proxy");
    }

    /** Returns whether Lambda takes a snapshot of this process, from which Lambda restores other processes. */
    public boolean isSnapStart() {
        return "snap-start".equals(variable("AWS_LAMBDA_INITIALIZATION_TYPE"));
    }

    /** Returns all variables that influence how an AWS client is built. */
    List<@Nullable String> clientVariables() {
        return Arrays.asList(
                variable("AWS_REGION"),
                variable("AWS_LAMBDA_INITIALIZATION_TYPE"),
                variable("AWS_CONTAINER_CREDENTIALS_FULL_URI"),
                variable("AWS_ACCESS_KEY_ID"),
                variable("AWS_SECRET_ACCESS_KEY"),
                variable("AWS_SESSION_TOKEN"),
                variable("AWS_ENDPOINT_URL_DYNAMODB"),
                variable("AWS_ENDPOINT_URL"),
                namesProxy() ? "by proxy" : null);
    }
}
