package dev.switchboard.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A Lambda authorizer that allows clients with the token {@code letmein}, as user {@code alice} of tenant 7. */
public final class TokenAuthorizer implements RequestStreamHandler {

    public TokenAuthorizer() {}

    @Override
    public void handleRequest(InputStream input, OutputStream answer, Context context) throws IOException {
        String event = new String(input.readAllBytes(), UTF_8);
        if (!event.contains("\"token\":\"letmein\"")) {
            throw new IllegalStateException("Unauthorized");
        }
        String arn = event.replaceFirst("(?s).*\"methodArn\":\"([^\"]+)\".*", "$1");
        answer.write(("{\"principalId\":\"alice\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{"
                        + "\"Action\":\"execute-api:Invoke\",\"Effect\":\"Allow\",\"Resource\":\"" + arn + "\"}]},"
                        + "\"context\":{\"tenant\":7}}")
                .getBytes(UTF_8));
    }
}
