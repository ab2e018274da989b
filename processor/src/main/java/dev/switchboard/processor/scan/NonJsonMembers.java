package dev.switchboard.processor.scan;

import dev.switchboard.processor.element.RecordComponents;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Distinguishes members that are not part of the JSON, such as derived methods and constants, from members that
 * represent a component.
 */
final class NonJsonMembers {
    private NonJsonMembers() {}

    /**
     * Returns whether a member that a type declares or inherits is never part of the type's JSON. Constructors and enum
     * constants count as part of the JSON, because codecs use them.
     */
    static boolean include(Element member, TypeElement type) {
        return switch (member.getKind()) {
            case FIELD -> true;
            case METHOD -> !isAccessor(member, type);
            default -> false;
        };
    }

    /**
     * Returns whether other libraries would treat a method as the accessor of a component. Such libraries treat
     * {@code getAmount()} as the accessor of {@code amount}, and an annotation there would leave out the component.
     */
    private static boolean isAccessor(Element method, TypeElement type) {
        String name = method.getSimpleName().toString();
        boolean isBare = ((ExecutableElement) method).getParameters().isEmpty();
        return RecordComponents.of(type).stream()
                .map(component -> component.getSimpleName().toString())
                .anyMatch(component -> (isBare && name.equals(component))
                        || Stream.of("get", "is", "set").anyMatch(prefix -> name.equalsIgnoreCase(prefix + component)));
    }
}
