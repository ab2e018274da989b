package dev.switchboard.processor.element;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the components of records and their accessors. All code must use this class, because Eclipse's compiler has two
 * bugs up to version 3.44: it throws an exception for the components of a class that is not a record, and it may return
 * null for a component's accessor.
 */
public final class RecordComponents {
    private RecordComponents() {}

    /** Returns the components of a record in source order, and an empty list for any other class. */
    public static List<? extends RecordComponentElement> of(TypeElement type) {
        return type.getKind() == ElementKind.RECORD ? type.getRecordComponents() : List.of();
    }

    /**
     * Returns the accessor of a component. The compiler copies the component's annotations to the accessor, if they are
     * allowed on methods.
     */
    public static Optional<ExecutableElement> accessor(RecordComponentElement component) {
        return ElementFilter.methodsIn(Surroundings.of(component).getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> method.getSimpleName().equals(component.getSimpleName()))
                .findFirst();
    }
}
