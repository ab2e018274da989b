package dev.switchboard.benchmarks.dispatch;

import com.amazonaws.services.lambda.runtime.Context;
import dev.switchboard.WebSocketEvent;
import dev.switchboard.WebSocketResponse;
import dev.switchboard.lambda.WebSocketLambda;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Gives a handwritten handler access to the runtime's event reader and answer writer. The reader and the writer are
 * package-private, so this class calls them through method handles. The handles are constants. Once compiled, they cost
 * no more than direct calls.
 */
final class RuntimeParts {
    private static final MethodHandle READ =
            find("EventReader", "read", MethodType.methodType(WebSocketEvent.class, byte[].class, Context.class));
    private static final MethodHandle WRITE =
            find("AnswerWriter", "write", MethodType.methodType(byte[].class, WebSocketResponse.class));

    private RuntimeParts() {}

    static BiFunction<byte[], Context, WebSocketEvent> eventReader() {
        return RuntimeParts::read;
    }

    static Function<WebSocketResponse, byte[]> answerWriter() {
        return RuntimeParts::write;
    }

    private static WebSocketEvent read(byte[] json, Context context) {
        try {
            return (WebSocketEvent) READ.invokeExact(json, context);
        } catch (Throwable e) {
            throw new IllegalStateException("The event could not be read.", e);
        }
    }

    private static byte[] write(WebSocketResponse response) {
        try {
            return (byte[]) WRITE.invokeExact(response);
        } catch (Throwable e) {
            throw new IllegalStateException("The answer could not be written.", e);
        }
    }

    private static MethodHandle find(String simpleName, String method, MethodType type) {
        try {
            Class<?> owner = Class.forName(WebSocketLambda.class.getPackageName() + "." + simpleName);
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findStatic(owner, method, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The runtime has no " + simpleName + "." + method + type + ".", e);
        }
    }
}
