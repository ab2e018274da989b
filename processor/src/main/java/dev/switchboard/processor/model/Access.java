package dev.switchboard.processor.model;

import dev.switchboard.processor.element.Surroundings;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;

/**
 * What stands between a generated class and an element.
 *
 * @param element the element itself or one around it
 * @param obstacle why that cannot be accessed, such as {@code private}
 * @param remedy the access it would need
 */
public record Access(Element element, String obstacle, String remedy) {

    /** Looks at an element and outwards from it; empty where code in the package may name it. */
    public static Optional<Access> obstacle(Element element, PackageElement fromPackage) {
        for (Element at = element; at.getKind() != ElementKind.PACKAGE; at = Surroundings.of(at)) {
            Optional<Access> obstacle = ofMember(at, fromPackage);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return Optional.empty();
    }

    /** Looks at an element alone, where the class that it is called on can be accessed. */
    public static Optional<Access> ofMember(Element element, PackageElement fromPackage) {
        boolean isSamePackage = Surroundings.packageOf(element).equals(fromPackage);
        if (element.getModifiers().contains(Modifier.PRIVATE)) {
            return Optional.of(new Access(element, "private", isSamePackage ? "package-private or public" : "public"));
        }
        return isSamePackage || isPublic(element)
                ? Optional.empty()
                : Optional.of(new Access(element, "neither public nor in the package of the handler", "public"));
    }

    /** Whether a class can be named from everywhere. */
    public static boolean isPublicThroughout(Element type) {
        Element around = Surroundings.of(type);
        return isPublic(type) && (around.getKind() == ElementKind.PACKAGE || isPublicThroughout(around));
    }

    /** Whether it says so, or is a member of an interface, which need not. */
    private static boolean isPublic(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || Surroundings.of(element).getKind().isInterface();
    }
}
