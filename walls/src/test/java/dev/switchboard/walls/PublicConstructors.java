package dev.switchboard.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds public constructors with too many parameters, which a builder should replace. */
final class PublicConstructors {
    static final int MOST_PARAMETERS = 4;

    private PublicConstructors() {}

    static List<String> violations(Iterable<JavaClass> classes) {
        return StreamSupport.stream(classes.spliterator(), false)
                .filter(Visibility::reaches)
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(constructor -> constructor.getRawParameterTypes().size() > MOST_PARAMETERS)
                .filter(constructor -> !isCanonical(constructor))
                .map(constructor -> "%s has %d parameters; a public constructor may have at most %d"
                        .formatted(
                                constructor.getFullName(),
                                constructor.getRawParameterTypes().size(),
                                MOST_PARAMETERS))
                .sorted()
                .toList();
    }

    /**
     * Returns true for the canonical constructor of a record. The canonical constructor has a parameter for each
     * component, and the components are the only instance fields of a record.
     */
    private static boolean isCanonical(JavaConstructor constructor) {
        JavaClass owner = constructor.getOwner();
        return owner.isRecord() && names(components(owner)).equals(names(constructor.getRawParameterTypes().stream()));
    }

    private static Stream<JavaClass> components(JavaClass owner) {
        return owner.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaField::getRawType);
    }

    private static List<String> names(Stream<JavaClass> types) {
        return types.map(JavaClass::getName).sorted().toList();
    }
}
