package dev.switchboard.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/**
 * Constructor or factory method that creates an instance of a route class.
 *
 * @param lints the lints for code that calls the constructor or method
 */
public record Creator(ExecutableElement element, List<ProvidedModel> parameters, Lints lints) {
    public String name() {
        return element.getSimpleName().toString();
    }

    /** Returns the exceptions that the constructor or method declares. */
    public Stream<TypeName> exceptions() {
        return element.getThrownTypes().stream().map(TypeName::get);
    }
}
