package dev.switchboard.local.process;

/**
 * The function's identity, which its runtime receives.
 *
 * @param arn the function's ARN
 * @param credentials the credentials that the Runtime API returns on request
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
