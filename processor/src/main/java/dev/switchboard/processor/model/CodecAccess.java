package dev.switchboard.processor.model;

import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks whether generated code can create an instance of a user's codec. */
public final class CodecAccess {
    private CodecAccess() {}

    /**
     * Returns why code in the package cannot call the codec's constructor, worded as the end of a sentence about the
     * codec. Returns empty if the code can call it.
     */
    public static Optional<String> flaw(TypeElement codec, PackageElement fromPackage) {
        return Access.obstacle(codec, fromPackage)
                .map(obstacle -> "is " + obstacle.obstacle())
                .or(() -> isConstructible(codec, fromPackage)
                        ? Optional.empty()
                        : Optional.of("has no accessible constructor without parameters"));
    }

    private static boolean isConstructible(TypeElement codec, PackageElement fromPackage) {
        return ElementFilter.constructorsIn(codec.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .anyMatch(
                        constructor -> Access.ofMember(constructor, fromPackage).isEmpty());
    }
}
