package dev.switchboard.local.process;

import dev.switchboard.RouteTable;
import dev.switchboard.lambda.WebSocketLambda;
import dev.switchboard.lambda.WebSocketRuntime;
import dev.switchboard.local.shape.RouteShapes;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the routes of a handler that runs in another process. To do this, the handler's class is loaded from the
 * handler's own class path, separately from the classes of this process, whose versions may differ. An instance is
 * created only to read the routes.
 */
public final class DeclaredRoutes {

    private final ClassLoader code;

    private DeclaredRoutes(ClassLoader code) {
        this.code = code;
    }

    /**
     * Returns the routes of a handler.
     *
     * @return the routes of a {@code WebSocketLambda}; empty for any other class
     * @throws ClassNotFoundException if the code does not contain the class
     * @throws ReflectiveOperationException if the handler cannot be instantiated
     * @throws IOException if the code cannot be read
     */
    public static Optional<RouteTable> of(List<Path> classPath, String handlerClass)
            throws ReflectiveOperationException, IOException {
        URL[] urls = urls(classPath);
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            return new DeclaredRoutes(loader).of(loader.loadClass(handlerClass));
        } catch (LinkageError incomplete) {
            throw new ReflectiveOperationException(incomplete.toString(), incomplete);
        }
    }

    /** Returns the messages that clients may send to a handler, as far as its class files show them. */
    public static RouteShapes shapes(List<Path> classPath, String handlerClass) {
        try (URLClassLoader loader = new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader())) {
            return RouteShapes.of(loader.loadClass(handlerClass));
        } catch (IOException | ReflectiveOperationException | LinkageError unreadable) {
            return RouteShapes.UNKNOWN;
        }
    }

    private Optional<RouteTable> of(Class<?> handler) throws ReflectiveOperationException {
        Class<?> webSocketLambda;
        try {
            webSocketLambda = code.loadClass(WebSocketLambda.class.getName());
        } catch (ClassNotFoundException notUsed) {
            return Optional.empty();
        }
        return webSocketLambda.isAssignableFrom(handler)
                ? Optional.of(copy(webSocketLambda.getMethod("routes").invoke(make(handler))))
                : Optional.empty();
    }

    private Object make(Class<?> handler) throws ReflectiveOperationException {
        Class<?> runtime = code.loadClass(WebSocketRuntime.class.getName());
        for (Constructor<?> constructor : handler.getConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == runtime) {
                return constructor.newInstance(nothingConfigured(runtime));
            }
        }
        return handler.getConstructor().newInstance();
    }

    /**
     * Creates a runtime without configuration. The handler's environment variables are not set in this process, and its
     * routes do not depend on them.
     */
    private static Object nothingConfigured(Class<?> runtime) throws ReflectiveOperationException {
        Object builder = runtime.getMethod("builder").invoke(null);
        builder.getClass().getMethod("environment", Map.class).invoke(builder, Map.of());
        return builder.getClass().getMethod("build").invoke(builder);
    }

    /** Copies a route table into this process's own version of the class. */
    private static RouteTable copy(Object told) throws ReflectiveOperationException {
        Class<?> type = told.getClass();
        RouteTable.Builder table = RouteTable.named(
                        (String) type.getMethod("apiName").invoke(told))
                .selectedBy((String) type.getMethod("routeSelectionExpression").invoke(told));
        for (Object key : (Set<?>) type.getMethod("routeKeys").invoke(told)) {
            boolean twoWay = (boolean) type.getMethod("isTwoWay", String.class).invoke(told, key);
            table = twoWay ? table.twoWay((String) key) : table.oneWay((String) key);
        }
        return (boolean) type.getMethod("keepsConnections").invoke(told)
                ? table.build()
                : table.withoutConnections().build();
    }

    private static URL[] urls(List<Path> classPath) throws MalformedURLException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        return urls;
    }

    /** Returns the exception that a constructor threw, instead of the one that wraps it. */
    public static Throwable reason(ReflectiveOperationException failed) {
        Throwable cause = failed.getCause();
        return failed instanceof InvocationTargetException && cause != null ? cause : failed;
    }
}
