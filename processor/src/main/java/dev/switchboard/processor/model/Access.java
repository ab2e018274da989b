package dev.switchboard.processor.model;

import dev.switchboard.processor.element.Surroundings;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;

/**
 * An obstacle that keeps a generated class from using an element.
 *
 * @param element the element itself, or one that encloses it
 * @param obstacle why that element cannot be accessed, such as {@code private}
 * @param remedy the access that the element needs
 */
public record Access(Element element, String obstacle, String remedy) {

    /**
     * Returns the first obstacle that keeps code in the package from naming an element. The obstacle may be the element
     * itself or one that encloses it. Returns empty if there is no obstacle.
     */
    public static Optional<Access> obstacle(Element element, PackageElement fromPackage) {
        for (Element at = element; at.getKind() != ElementKind.PACKAGE; at = Surroundings.of(at)) {
            Optional<Access> obstacle = ofMember(at, fromPackage);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the obstacle that keeps code in the package from using a member of a class that the code can access.
     * Returns empty if there is no obstacle.
     */
    public static Optional<Access> ofMember(Element element, PackageElement fromPackage) {
        boolean isSamePackage = Surroundings.packageOf(element).equals(fromPackage);
        if (element.getModifiers().contains(Modifier.PRIVATE)) {
            return Optional.of(new Access(element, "private", isSamePackage ? "package-private or public" : "public"));
        }
        return isSamePackage || isPublic(element)
                ? Optional.empty()
                : Optional.of(new Access(element, "neither public nor in the package of the handler", "public"));
    }

    /** Returns whether code in every package can name a class. */
    public static boolean isPublicThroughout(Element type) {
        Element around = Surroundings.of(type);
        return isPublic(type) && (around.getKind() == ElementKind.PACKAGE || isPublicThroughout(around));
    }

    /** Returns whether an element is public, by its modifier or as a member of an interface. */
    private static boolean isPublic(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || Surroundings.of(element).getKind().isInterface();
    }
}
