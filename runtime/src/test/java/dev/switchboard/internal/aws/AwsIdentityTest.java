package dev.switchboard.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.internal.EnvironmentVariables;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Tests which credentials and region are used, given the environment variables of Lambda and of other containers. */
class AwsIdentityTest {
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void usesTheKeysThatLambdaSets() {
        environment.put("AWS_ACCESS_KEY_ID", "id");
        environment.put("AWS_SECRET_ACCESS_KEY", "secret");

        assertThat(AwsIdentity.credentials(configuration()).resolveCredentials())
                .isEqualTo(AwsBasicCredentials.create("id", "secret"));

        environment.put("AWS_SESSION_TOKEN", "token");

        assertThat(AwsIdentity.credentials(configuration()).resolveCredentials())
                .isEqualTo(AwsSessionCredentials.create("id", "secret", "token"));
    }

    /**
     * ECS and EKS set an endpoint, as SnapStart does. Any keys in the environment date from the start of the process,
     * and may have expired.
     */
    @Test
    void prefersTheEndpointForContainerCredentialsToKeys() {
        environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:9/credentials");
        environment.put("AWS_ACCESS_KEY_ID", "id");
        environment.put("AWS_SECRET_ACCESS_KEY", "secret");

        assertThat(AwsIdentity.credentials(configuration())).isInstanceOf(ContainerCredentialsProvider.class);
    }

    @Test
    void usesTheDefaultChainIfKeysAreMissingOrIncomplete() {
        assertThat(AwsIdentity.credentials(configuration())).isInstanceOf(DefaultCredentialsProvider.class);

        environment.put("AWS_ACCESS_KEY_ID", "id");

        assertThat(AwsIdentity.credentials(configuration())).isInstanceOf(DefaultCredentialsProvider.class);

        environment.remove("AWS_ACCESS_KEY_ID");
        environment.put("AWS_SECRET_ACCESS_KEY", "secret");

        assertThat(AwsIdentity.credentials(configuration())).isInstanceOf(DefaultCredentialsProvider.class);
    }

    @Test
    void usesTheRegionThatLambdaSets() {
        environment.put("AWS_REGION", "eu-central-1");

        assertThat(AwsIdentity.region(configuration())).isEqualTo(Region.EU_CENTRAL_1);
    }

    private AwsSettings configuration() {
        return new AwsSettings(new EnvironmentVariables(environment));
    }
}
