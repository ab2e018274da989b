package dev.switchboard.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.lambda.HandlerInstance;
import dev.switchboard.local.lambda.HandlerPool;
import dev.switchboard.local.lambda.HandlerRoutes;
import dev.switchboard.local.lambda.PojoHandler;
import dev.switchboard.local.shape.RouteShapes;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Creates instances of a handler class for a runtime.
 *
 * @param name the class's name, or a description
 * @param newInstance creates an instance
 */
record HandlerFactory(String name, Function<WebSocketRuntime, RequestStreamHandler> newInstance)
        implements HandlerSource {

    /**
     * Returns a factory for the class with the given name. The factory uses the constructor that takes a {@link
     * WebSocketRuntime}, which generated handlers have, or else the constructor without parameters.
     *
     * @throws StartFailure if the class does not exist, is not a handler, or has no suitable constructor
     */
    static HandlerFactory ofClass(String name) throws StartFailure {
        Class<?> type = load(name);
        if (!RequestStreamHandler.class.isAssignableFrom(type) && !RequestHandler.class.isAssignableFrom(type)) {
            throw new StartFailure("Handler class " + name + " is neither a RequestStreamHandler nor a RequestHandler."
                    + " Name the generated handler (its name ends with \"Handler\"), or implement one of"
                    + " these interfaces.");
        }
        Constructor<?> withRuntime = constructor(type, WebSocketRuntime.class);
        Constructor<?> plain = constructor(type);
        if (withRuntime != null) {
            return new HandlerFactory(name, runtime -> make(withRuntime, runtime));
        }
        if (plain != null) {
            return new HandlerFactory(name, runtime -> make(plain));
        }
        throw new StartFailure("Handler class " + name + " has no public constructor that takes a WebSocketRuntime"
                + " or no arguments. Add one of them, and make the class public.");
    }

    /** Throws an exception, because the handler uses the environment of this process, which cannot be changed. */
    @Override
    public HandlerSource withVariable(String variable, String value) {
        throw new IllegalArgumentException(
                "A handler in this process uses the environment variables of this process, which cannot be changed."
                        + " Configure the handler with runtime(…) instead.");
    }

    @Override
    public Map<String, String> tableEnvironment() {
        return System.getenv();
    }

    @Override
    public RunningFunction start(FunctionDeployment deployment, FunctionHost host) throws StartFailure {
        HandlerInstance first = host.make(this);
        HandlerPool pool = host.pool(this, first);
        Class<?> type = PojoHandler.classOf(first.handler());
        return new RunningFunction(
                type.getName(),
                HandlerRoutes.of(first.handler(), deployment.routes()),
                RouteShapes.of(type),
                pool,
                pool::close);
    }

    private static Class<?> load(String name) throws StartFailure {
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new StartFailure(
                    "Handler class " + name + " was not found. Check its name (with the package), and that the"
                            + " project has been compiled.",
                    missing);
        }
    }

    private static @Nullable Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
        try {
            return type.getConstructor(parameters);
        } catch (NoSuchMethodException missing) {
            return null;
        }
    }

    private static RequestStreamHandler make(Constructor<?> constructor, Object... arguments) {
        try {
            return PojoHandler.streaming(constructor.newInstance(arguments));
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            throw cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
