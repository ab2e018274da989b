package dev.switchboard.processor.model;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The type that text is converted to.
 *
 * @param enumeration the enum; null unless the kind is {@link TextKind#ENUM}
 */
public record TextType(TextKind kind, @Nullable TypeElement enumeration) {
    public static TextType of(TextKind kind) {
        return new TextType(kind, null);
    }

    /** Returns the name of the enum. Must not be called for other kinds. */
    public ClassName enumName() {
        return ClassName.get(requireNonNull(enumeration));
    }

    public static TextType of(TypeElement enumeration) {
        return new TextType(TextKind.ENUM, enumeration);
    }
}
