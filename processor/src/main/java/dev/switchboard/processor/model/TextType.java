package dev.switchboard.processor.model;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What text becomes.
 *
 * @param enumeration the enum type, only where the kind is {@link TextKind#ENUM}
 */
public record TextType(TextKind kind, @Nullable TypeElement enumeration) {
    public static TextType of(TextKind kind) {
        return new TextType(kind, null);
    }

    /** The name of the enum; asked for only where there is one. */
    public ClassName enumName() {
        return ClassName.get(requireNonNull(enumeration));
    }

    public static TextType of(TypeElement enumeration) {
        return new TextType(TextKind.ENUM, enumeration);
    }
}
