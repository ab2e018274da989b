package dev.switchboard.processor.element;

import static java.util.Objects.requireNonNull;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What is around an element. */
public final class Surroundings {
    private Surroundings() {}

    /** What a class or a member is declared in; packages, around which there is nothing, are not asked about. */
    public static Element of(Element element) {
        return requireNonNull(element.getEnclosingElement());
    }

    /** Returns the top-level class around a class, or the class itself if it is one. */
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
     * The class of a name, as code beside an element finds it; null where there is none. To look for it in all modules would
     * take many times as long.
     */
    public static @Nullable TypeElement classBeside(Element element, String name, Elements elements) {
        ModuleElement module = elements.getModuleOf(element);
        return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    }
}
