package dev.switchboard.processor.model;

import dev.switchboard.processor.diagnostic.Surroundings;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The components of records and their accessors. Nothing else asks an element for them: Eclipse's compiler, up to 3.44, throws
 * when a class that is not a record is asked for its components, and may return null for a component's accessor.
 */
public final class RecordComponents {
    private RecordComponents() {}

    /** The components of a record in source order; none for any other class. */
    public static List<? extends RecordComponentElement> of(TypeElement type) {
        return type.getKind() == ElementKind.RECORD ? type.getRecordComponents() : List.of();
    }

    /** The method that returns the component's value, and has those of its annotations that are made for methods. */
    public static Optional<ExecutableElement> accessor(RecordComponentElement component) {
        return ElementFilter.methodsIn(Surroundings.of(component).getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> method.getSimpleName().equals(component.getSimpleName()))
                .findFirst();
    }
}
