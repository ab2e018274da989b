package dev.switchboard.integration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A real DynamoDB client that counts its calls. */
final class CountingClient {
    private final DynamoDbClient real;
    private final DynamoDbClient counting;
    private final ConcurrentMap<String, Integer> calls = new ConcurrentHashMap<>();

    CountingClient(DynamoDbClient real) {
        this.real = real;
        this.counting = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this::call);
    }

    DynamoDbClient client() {
        return counting;
    }

    int count(String operation) {
        return calls.getOrDefault(operation, 0);
    }

    private @Nullable Object call(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        calls.merge(method.getName(), 1, Integer::sum);
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
