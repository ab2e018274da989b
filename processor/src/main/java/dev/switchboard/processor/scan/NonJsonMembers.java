package dev.switchboard.processor.scan;

import dev.switchboard.processor.element.RecordComponents;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Tells members that have no part in the JSON, such as derived methods and constants, from those that stand for a component. */
final class NonJsonMembers {
    private NonJsonMembers() {}

    /**
     * Returns whether a field or method that a type declares or inherits is written in no case. Constructors and enum
     * constants do have a part: they are what JSON is read with or as.
     */
    static boolean include(Element member, TypeElement type) {
        return switch (member.getKind()) {
            case FIELD -> true;
            case METHOD -> !isAccessor(member, type);
            default -> false;
        };
    }

    /** Other libraries take {@code getAmount()} for the component {@code amount} as well, and would leave that out. */
    private static boolean isAccessor(Element method, TypeElement type) {
        String name = method.getSimpleName().toString();
        boolean isBare = ((ExecutableElement) method).getParameters().isEmpty();
        return RecordComponents.of(type).stream()
                .map(component -> component.getSimpleName().toString())
                .anyMatch(component -> (isBare && name.equals(component))
                        || Stream.of("get", "is", "set").anyMatch(prefix -> name.equalsIgnoreCase(prefix + component)));
    }
}
