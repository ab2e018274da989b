package dev.switchboard.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;

/** A function that records when its SnapStart hooks run, before the snapshot and after the restore. */
public final class SnapStartFunction implements RequestStreamHandler, Resource {

    private final List<String> seen = new ArrayList<>();

    public SnapStartFunction() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(com.amazonaws.services.lambda.crac.Context<? extends Resource> context) {
        seen.add("before checkpoint");
    }

    @Override
    public void afterRestore(com.amazonaws.services.lambda.crac.Context<? extends Resource> context) {
        seen.add("after restore");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        try (ContainerCredentialsProvider container = ContainerCredentialsProvider.create()) {
            String answer = seen + " " + System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE") + " "
                    + System.getenv("AWS_ACCESS_KEY_ID") + " "
                    + container.resolveCredentials().accessKeyId();
            output.write(answer.getBytes(UTF_8));
        }
    }
}
