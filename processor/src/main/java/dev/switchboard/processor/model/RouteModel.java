package dev.switchboard.processor.model;

import dev.switchboard.processor.element.Surroundings;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * One method with {@code @WebSocketRoute}, of the class that declares it or of one that inherits it.
 *
 * @param spelling the method as users say it, such as {@code ChatRoutes.send(Connection, ChatMessage)}
 * @param failure what kinds of exceptions the method declares
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

    /** What a method declares to throw. */
    public enum Failure {
        UNCHECKED,
        CHECKED,
        /** Something that is neither: {@code Throwable} itself, or a subclass of the user's beside {@code Exception}. */
        BEYOND_EXCEPTION
    }

    /** The types that travel as JSON because of this route: its payload and its reply. */
    public Stream<JsonScan> payloadAndReply() {
        Stream<JsonScan> payloads = parameters.stream()
                .flatMap(parameter -> parameter.binding() instanceof Binding.Payload payload
                        ? Stream.of(payload.json())
                        : Stream.empty());
        return result.value() instanceof ResultModel.Value.Json json
                ? Stream.concat(payloads, Stream.of(json.scan()))
                : payloads;
    }

    /** How these look as JSON. */
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
     * Returns the class to call a static method on: subclasses inherit static methods from a class, but not from an
     * interface.
     */
    public TypeElement receiver(TypeElement routeClass) {
        TypeElement declaring = (TypeElement) Surroundings.of(method);
        return declaring.getKind().isInterface() ? declaring : routeClass;
    }

    public boolean isStatic() {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    /** Whether API Gateway needs a route response: only message routes that return something reply. */
    public boolean isTwoWay() {
        return kind() == RouteKind.MESSAGE && !(result.value() instanceof ResultModel.Value.None);
    }
}
