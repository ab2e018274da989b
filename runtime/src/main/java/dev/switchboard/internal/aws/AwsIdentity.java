package dev.switchboard.internal.aws;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Provides credentials and region for calls to AWS. Both come from the variables that Lambda sets; the SDK searches for
 * credentials and region only if these variables are missing.
 */
final class AwsIdentity {
    private AwsIdentity() {}

    static Region region(AwsSettings aws) {
        String region = aws.variable("AWS_REGION");
        if (region != null) {
            return Region.of(region);
        }
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkClientException e) {
            throw new IllegalStateException(
                    "The AWS region is not known. Set the environment variable AWS_REGION, as Lambda does.", e);
        }
    }

    /**
     * Returns the credentials. Lambda sets keys or, under SnapStart, the endpoint for container credentials, because
     * keys that are part of a snapshot might have expired by the time a function is restored from it. Outside Lambda,
     * the SDK's default chain finds the credentials.
     */
    static AwsCredentialsProvider credentials(AwsSettings aws) {
        if (aws.isSnapStart()) {
            AwsCredentialsProvider container = ContainerCredentialsProvider.create();
            SnapStart.hooks().fetchesAfterRestore(container);
            return container;
        }
        if (aws.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI") != null) {
            return ContainerCredentialsProvider.create();
        }
        String id = aws.variable("AWS_ACCESS_KEY_ID");
        String secret = aws.variable("AWS_SECRET_ACCESS_KEY");
        if (id == null || secret == null) {
            return DefaultCredentialsProvider.builder().build();
        }
        String token = aws.variable("AWS_SESSION_TOKEN");
        return StaticCredentialsProvider.create(
                token == null
                        ? AwsBasicCredentials.create(id, secret)
                        : AwsSessionCredentials.create(id, secret, token));
    }
}
