package dev.switchboard.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A handler written by hand, without Switchboard. */
public final class PlainHandler implements RequestStreamHandler {

    public PlainHandler() {}

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write("{\"statusCode\":200,\"body\":\"plain\"}".getBytes(UTF_8));
    }
}
