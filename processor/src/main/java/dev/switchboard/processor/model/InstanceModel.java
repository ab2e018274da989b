package dev.switchboard.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** The way in which a handler gets an instance of a route class. */
public sealed interface InstanceModel {
    /** Returns the constructor or method that the handler calls; empty if there is none, or more than one. */
    default Optional<Creator> called() {
        return Optional.empty();
    }

    /** The handler calls the only constructor that is not private. */
    record Constructor(Creator creator) implements InstanceModel {
        @Override
        public Optional<Creator> called() {
            return Optional.of(creator);
        }
    }

    /** The handler calls a static method with {@code @RouteFactory}. */
    record Factory(Creator creator) implements InstanceModel {
        @Override
        public Optional<Creator> called() {
            return Optional.of(creator);
        }
    }

    /** All constructors are private, and there is no factory. */
    record NoConstructor() implements InstanceModel {}

    /** Several constructors are not private, and there is no factory. */
    record SeveralConstructors(List<ExecutableElement> elements) implements InstanceModel {}

    /** Several methods have {@code @RouteFactory}. */
    record SeveralFactories(List<ExecutableElement> elements) implements InstanceModel {}
}
