package dev.switchboard.local.testkit;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.switchboard.lambda.WebSocketRuntime;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the handler for a class of routes, and creates instances of it. */
final class HandlerClass {

    private HandlerClass() {}

    /**
     * Returns a function that makes instances of a handler: of the class itself if it is a handler, or else of the
     * handler generated for it.
     *
     * @throws IllegalArgumentException if there is no handler, or if it has no suitable constructor
     */
    static Function<WebSocketRuntime, Object> of(Class<?> routesOrHandler) {
        Class<?> handler = RequestStreamHandler.class.isAssignableFrom(routesOrHandler)
                        || RequestHandler.class.isAssignableFrom(routesOrHandler)
                ? routesOrHandler
                : generatedFor(routesOrHandler);
        Constructor<?> withRuntime = constructor(handler, WebSocketRuntime.class);
        if (withRuntime != null) {
            return runtime -> make(withRuntime, runtime);
        }
        Constructor<?> plain = constructor(handler);
        if (plain != null) {
            return runtime -> make(plain);
        }
        throw new IllegalArgumentException(handler.getName() + " has no constructor that takes a WebSocketRuntime or no"
                + " arguments. Add one, or make the handler in the test: TestApi.of(runtime -> new "
                + handler.getSimpleName()
                + "(…)).");
    }

    /**
     * Finds the handler by the processor's naming rule: {@code ChatRoutesHandler}, or {@code Outer_InnerHandler} for a
     * nested class.
     */
    private static Class<?> generatedFor(Class<?> routes) {
        String name = routes.getName();
        int simple = name.lastIndexOf('.') + 1;
        String handler = name.substring(0, simple) + name.substring(simple).replace('$', '_') + "Handler";
        try {
            return Class.forName(handler, true, routes.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException(
                    routes.getName() + " is not a handler, and " + handler + " does not exist. If the class has"
                            + " @WebSocketRoute methods, compile it with the Switchboard processor"
                            + " (dev.switchboard:switchboard-processor on the annotation processor path).",
                    missing);
        }
    }

    private static @Nullable Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException missing) {
            return null;
        }
    }

    private static Object make(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            throw cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(constructor + " cannot be called.", impossible);
        }
    }
}
