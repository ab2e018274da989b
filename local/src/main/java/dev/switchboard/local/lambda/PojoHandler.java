package dev.switchboard.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Calls a {@link RequestHandler} as Lambda's Java runtime does. AWS's own {@code aws-lambda-java-serialization} reads
 * the event from JSON and writes the response, unless the application has a {@code CustomPojoSerializer}. As
 * thread-safe as the handler.
 */
public final class PojoHandler implements RequestStreamHandler {

    private final RequestHandler<Object, Object> handler;
    private final PojoJson event;
    private final PojoJson answer;

    private PojoHandler(RequestHandler<Object, Object> handler, PojoJson event, PojoJson answer) {
        this.handler = handler;
        this.event = event;
        this.answer = answer;
    }

    /**
     * Wraps a handler.
     *
     * @throws IllegalArgumentException if the handler's class does not declare the types that it takes and returns
     * @throws NoClassDefFoundError if AWS's serialization is not on the class path
     */
    @SuppressWarnings("unchecked") // The types are those that the handler itself declares.
    public static PojoHandler of(RequestHandler<?, ?> handler) {
        HandlerTypes types = HandlerTypes.of(handler.getClass());
        return new PojoHandler(
                (RequestHandler<Object, Object>) handler, PojoJson.of(types.event()), PojoJson.of(types.answer()));
    }

    /**
     * Returns a handler as a stream handler. If a class implements both interfaces, its method for streams is used, as
     * on Lambda.
     *
     * @param handler a {@link RequestStreamHandler} or a {@link RequestHandler}
     * @throws IllegalArgumentException if the handler is neither, or if its class does not declare the types that it
     *     takes and returns
     */
    public static RequestStreamHandler streaming(Object handler) {
        if (handler instanceof RequestStreamHandler streaming) {
            return streaming;
        }
        if (handler instanceof RequestHandler<?, ?> plain) {
            return of(plain);
        }
        throw new IllegalArgumentException(handler.getClass().getName()
                + " is neither a RequestStreamHandler nor a RequestHandler. Implement one of these interfaces.");
    }

    /** Returns the class that the author of a handler wrote, even if the handler was wrapped. */
    public static Class<?> classOf(RequestStreamHandler handler) {
        return handler instanceof PojoHandler pojo ? pojo.handler.getClass() : handler.getClass();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        answer.write(handler.handleRequest(event.read(input), context), output);
    }
}
