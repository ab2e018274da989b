package dev.switchboard.processor.model;

import dev.switchboard.processor.element.Surroundings;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * One method with {@code @WebSocketRoute}, in the class that declares it or in a class that inherits it.
 *
 * @param spelling the method as users spell it, such as {@code ChatRoutes.send(Connection, ChatMessage)}
 * @param failure the kind of exceptions that the method declares
 * @param foreign other libraries' annotations on the method, its parameters and its reply
 * @param lints the lints for code that calls the method
 */
public record RouteModel(
        RouteKey key,
        ExecutableElement method,
        String spelling,
        List<ParameterModel> parameters,
        ResultModel result,
        Failure failure,
        List<ForeignAnnotation> foreign,
        Lints lints) {

    /** The kinds of exceptions that a method can declare. */
    public enum Failure {
        UNCHECKED,
        CHECKED,
        /** Neither an {@code Exception} nor an {@code Error}: {@code Throwable} itself, or another subclass of it. */
        BEYOND_EXCEPTION
    }

    /** Returns the types that are sent as JSON for this route: its payload and its reply. */
    public Stream<JsonScan> payloadAndReply() {
        Stream<JsonScan> payloads = parameters.stream()
                .flatMap(parameter -> parameter.binding() instanceof Binding.Payload payload
                        ? Stream.of(payload.json())
                        : Stream.empty());
        return result.value() instanceof ResultModel.Value.Json json
                ? Stream.concat(payloads, Stream.of(json.scan()))
                : payloads;
    }

    /** Returns the JSON forms of the payload and the reply. */
    public Stream<JsonType> jsonTypes() {
        return payloadAndReply().map(JsonScan::type);
    }

    public RouteKind kind() {
        return key.kind();
    }

    public String name() {
        return method.getSimpleName().toString();
    }

    /**
     * Returns the class that a static method is called on. Subclasses inherit static methods from a class, but not from
     * an interface.
     */
    public TypeElement receiver(TypeElement routeClass) {
        TypeElement declaring = (TypeElement) Surroundings.of(method);
        return declaring.getKind().isInterface() ? declaring : routeClass;
    }

    public boolean isStatic() {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    /**
     * Returns whether API Gateway needs a route response for this route. Only message routes with a result need one.
     */
    public boolean isTwoWay() {
        return kind() == RouteKind.MESSAGE && !(result.value() instanceof ResultModel.Value.None);
    }
}
