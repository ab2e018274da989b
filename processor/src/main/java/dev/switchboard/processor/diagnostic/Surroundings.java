package dev.switchboard.processor.diagnostic;

import static java.util.Objects.requireNonNull;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;

/** What is around an element. */
public final class Surroundings {
    private Surroundings() {}

    /** What a class or a member is declared in; packages, around which there is nothing, are not asked about. */
    public static Element of(Element element) {
        return requireNonNull(element.getEnclosingElement());
    }

    public static PackageElement packageOf(Element element) {
        Element around = element;
        while (around.getKind() != ElementKind.PACKAGE) {
            around = of(around);
        }
        return (PackageElement) around;
    }
}
