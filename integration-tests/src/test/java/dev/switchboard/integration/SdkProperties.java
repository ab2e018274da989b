package dev.switchboard.integration;

import java.util.Map;

/** System properties that set the AWS SDK's region, credentials and DynamoDB endpoint until this object is closed. */
record SdkProperties(Map<String, String> properties) implements AutoCloseable {
    /** Sets the properties to the values of the given environment variables. */
    static SdkProperties of(Map<String, String> environment) {
        Map<String, String> properties = Map.of(
                "aws.endpointUrlDynamoDb", environment.get("AWS_ENDPOINT_URL_DYNAMODB"),
                "aws.region", environment.getOrDefault("AWS_REGION", "eu-central-1"),
                "aws.accessKeyId", environment.getOrDefault("AWS_ACCESS_KEY_ID", "test"),
                "aws.secretAccessKey", environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "test"));
        properties.forEach(System::setProperty);
        return new SdkProperties(properties);
    }

    @Override
    public void close() {
        properties.keySet().forEach(System::clearProperty);
    }
}
