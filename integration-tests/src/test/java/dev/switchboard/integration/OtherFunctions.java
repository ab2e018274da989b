package dev.switchboard.integration;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Calls the functions in a project's jar that are not WebSocket handlers, as Lambda's Java runtime would. */
final class OtherFunctions implements AutoCloseable {
    private final URLClassLoader jar;

    /**
     * Opens a jar. Classes are loaded only from the jar and the JDK, so that a class missing from the jar causes a
     * failure, as it would on Lambda.
     */
    OtherFunctions(Path jar) throws IOException {
        this.jar = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    /** Calls a method of {@code com.acme.chat.OtherFunctions} with an event, whose JSON may use single quotes. */
    Object handle(String name, String event) throws ReflectiveOperationException {
        Class<?> functions = jar.loadClass("com.acme.chat.OtherFunctions");
        Method method = Stream.of(functions.getDeclaredMethods())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
        PojoSerializer<?> serializer = LambdaEventSerializers.serializerFor(method.getParameterTypes()[0], jar);
        return method.invoke(
                functions.getDeclaredConstructor().newInstance(), serializer.fromJson(event.replace('\'', '"')));
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
