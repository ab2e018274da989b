package dev.switchboard.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types that a {@link RequestHandler} takes and returns.
 *
 * @param event the type of the event
 * @param answer the type of the response
 */
record HandlerTypes(Type event, Type answer) {

    /**
     * Returns the types that a handler class declares.
     *
     * @throws IllegalArgumentException if the class does not declare its types
     */
    static HandlerTypes of(Class<?> handler) {
        return find(handler)
                .filter(types -> !(types.event instanceof TypeVariable) && !(types.answer instanceof TypeVariable))
                .orElseThrow(() -> new IllegalArgumentException("Handler class " + handler.getName()
                        + " does not declare the types that it takes and returns, so Lambda could not read its events."
                        + " Implement"
                        + " RequestHandler with both, as in RequestHandler<APIGatewayV2WebSocketEvent,"
                        + " APIGatewayV2WebSocketResponse>, in a class rather than a lambda."));
    }

    /** Finds the types. If a class inherits the interface, the type parameters of its superclass are filled in. */
    private static Optional<HandlerTypes> find(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            Type[] arguments = parameterized.getActualTypeArguments();
            return raw == RequestHandler.class
                    ? Optional.of(new HandlerTypes(arguments[0], arguments[1]))
                    : find(raw).map(types -> types.with(raw.getTypeParameters(), arguments));
        }
        Class<?> raw = (Class<?>) type;
        return Stream.concat(Stream.ofNullable(raw.getGenericSuperclass()), Stream.of(raw.getGenericInterfaces()))
                .flatMap(parent -> find(parent).stream())
                .findFirst();
    }

    private HandlerTypes with(TypeVariable<?>[] parameters, Type[] arguments) {
        return new HandlerTypes(with(event, parameters, arguments), with(answer, parameters, arguments));
    }

    private static Type with(Type type, TypeVariable<?>[] parameters, Type[] arguments) {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].equals(type)) {
                return arguments[i];
            }
        }
        return type;
    }
}
