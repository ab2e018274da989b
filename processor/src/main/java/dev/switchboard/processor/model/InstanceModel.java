package dev.switchboard.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** How a handler comes by an instance of a route class. */
public sealed interface InstanceModel {
    /** What is called, where that is clear. */
    default Optional<ExecutableElement> executable() {
        return Optional.empty();
    }

    /** By the only constructor that is not private. */
    record Constructor(ExecutableElement element, List<ProvidedModel> parameters) implements InstanceModel {
        @Override
        public Optional<ExecutableElement> executable() {
            return Optional.of(element);
        }
    }

    /** By a static method with {@code @RouteFactory}. */
    record Factory(ExecutableElement element, List<ProvidedModel> parameters) implements InstanceModel {
        @Override
        public Optional<ExecutableElement> executable() {
            return Optional.of(element);
        }
    }

    /** By nothing: all constructors are private. */
    record NoConstructor() implements InstanceModel {}

    /** By more constructors than one. */
    record SeveralConstructors(List<ExecutableElement> elements) implements InstanceModel {}

    /** By more factories than one. */
    record SeveralFactories(List<ExecutableElement> elements) implements InstanceModel {}
}
