package dev.switchboard.processor.element;

import static java.util.Objects.requireNonNull;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds what encloses an element. */
public final class Surroundings {
    private Surroundings() {}

    /**
     * Returns the element that declares a class or a member. Must not be called with a package, which has no such
     * element.
     */
    public static Element of(Element element) {
        return requireNonNull(element.getEnclosingElement());
    }

    /** Returns the top-level class around a class, or the class itself if it is a top-level class. */
    public static TypeElement outermost(TypeElement type) {
        Element around = of(type);
        return around instanceof TypeElement outer ? outermost(outer) : type;
    }

    public static PackageElement packageOf(Element element) {
        Element around = element;
        while (around.getKind() != ElementKind.PACKAGE) {
            around = of(around);
        }
        return (PackageElement) around;
    }

    /**
     * Returns the class with a qualified name that is visible to the element's module, or null if there is none. Only
     * that module is searched, because searching all modules takes many times as long.
     */
    public static @Nullable TypeElement classBeside(Element element, String name, Elements elements) {
        ModuleElement module = elements.getModuleOf(element);
        return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    }
}
