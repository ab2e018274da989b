package dev.switchboard.processor.scan;

import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.element.RecordComponents;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.ForeignAnnotation;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the annotations of a record component. The compiler copies each annotation to all places that allow it: the
 * component, its field, its accessor, and the constructor's parameter. All four are therefore read. javac has no
 * position for an accessor or parameter that it has added, and does not reveal that it has added one. Annotations found
 * on an accessor or parameter are therefore reported at the component.
 */
final class RecordComponentAnnotations {
    private final TypeElement type;

    RecordComponentAnnotations(TypeElement type) {
        this.type = type;
    }

    List<ForeignAnnotation> of(RecordComponentElement component) {
        ForeignAnnotations.Found found = new ForeignAnnotations.Found();
        String where = Spelling.ofClass(type) + "." + component.getSimpleName();
        fields(component).forEach(field -> found.addDeclared(field, where));
        found.addMentioned(component.asType(), component, where);
        copies(component)
                .forEach(copy -> copy.getAnnotationMirrors()
                        .forEach(mirror -> found.addIfForeign(mirror, Place.of(component), where)));
        return found.annotations();
    }

    private Stream<? extends Element> fields(RecordComponentElement component) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream().filter(field -> isNamedAs(component, field));
    }

    private Stream<Element> copies(RecordComponentElement component) {
        Stream<ExecutableElement> accessors = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty() && isNamedAs(component, method));
        int index = RecordComponents.of(type).indexOf(component);
        Stream<Element> parameters = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> isCanonical(constructor, type))
                .map(constructor -> constructor.getParameters().get(index));
        return Stream.of(Stream.<Element>of(component), accessors, parameters).flatMap(found -> found);
    }

    /**
     * Returns whether a constructor takes the record's components as its parameters. Compares types only, because a
     * class file may lack the names.
     */
    static boolean isCanonical(ExecutableElement executable, TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                && executable.getKind() == ElementKind.CONSTRUCTOR
                && spellings(executable.getParameters()).equals(spellings(RecordComponents.of(type)));
    }

    private static List<String> spellings(List<? extends Element> elements) {
        return elements.stream().map(element -> Spelling.of(element.asType())).toList();
    }

    private static boolean isNamedAs(RecordComponentElement component, Element other) {
        return other.getSimpleName().equals(component.getSimpleName());
    }
}
