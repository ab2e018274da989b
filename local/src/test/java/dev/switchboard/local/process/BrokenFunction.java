package dev.switchboard.local.process;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** A function whose constructor throws. */
public final class BrokenFunction implements RequestHandler<String, String> {

    public BrokenFunction() {
        throw new IllegalStateException("no table");
    }

    @Override
    public String handleRequest(String event, Context context) {
        return event;
    }
}
