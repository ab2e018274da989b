package dev.switchboard.local.process;

/**
 * Who the function is to its runtime.
 *
 * @param arn its name in AWS
 * @param credentials what it may sign with, where it asks for that
 */
record FunctionIdentity(String arn, Credentials credentials) {

    static FunctionIdentity of(ProcessSettings settings) {
        String region = new LambdaVariables(settings).region();
        return new FunctionIdentity(
                "arn:aws:lambda:" + region + ":000000000000:function:"
                        + settings.function().name(),
                Credentials.of(settings.environment()));
    }
}
