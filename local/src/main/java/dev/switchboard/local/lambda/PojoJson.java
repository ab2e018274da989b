package dev.switchboard.local.lambda;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Converts between a type and JSON, with the serializer that Lambda's runtime would choose. */
interface PojoJson {

    @Nullable
    Object read(InputStream json);

    void write(@Nullable Object value, OutputStream json);

    static PojoJson of(Type type) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Iterator<CustomPojoSerializer> own =
                ServiceLoader.load(CustomPojoSerializer.class, loader).iterator();
        return own.hasNext() ? applications(own.next(), type) : lambdas(serializer(type, loader));
    }

    private static PojoSerializer<?> serializer(Type type, ClassLoader loader) {
        return type instanceof Class<?> event && LambdaEventSerializers.isLambdaSupportedEvent(event.getName())
                ? LambdaEventSerializers.serializerFor(event, loader)
                : JacksonFactory.getInstance().getSerializer(type);
    }

    private static PojoJson applications(CustomPojoSerializer serializer, Type type) {
        return new PojoJson() {
            @Override
            public @Nullable Object read(InputStream json) {
                return serializer.fromJson(json, type);
            }

            @Override
            public void write(@Nullable Object value, OutputStream json) {
                serializer.toJson(value, json, type);
            }
        };
    }

    @SuppressWarnings("unchecked") // The serializer was created for this type.
    private static PojoJson lambdas(PojoSerializer<?> serializer) {
        PojoSerializer<@Nullable Object> forType = (PojoSerializer<@Nullable Object>) serializer;
        return new PojoJson() {
            @Override
            public @Nullable Object read(InputStream json) {
                return forType.fromJson(json);
            }

            @Override
            public void write(@Nullable Object value, OutputStream json) {
                forType.toJson(value, json);
            }
        };
    }
}
