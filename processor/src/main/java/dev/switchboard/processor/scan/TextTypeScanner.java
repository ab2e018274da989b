package dev.switchboard.processor.scan;

import dev.switchboard.processor.model.TextKind;
import dev.switchboard.processor.model.TextShape;
import dev.switchboard.processor.model.TextType;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the types that text can be converted to. */
final class TextTypeScanner {
    private static final Map<String, TextKind> KINDS = Map.ofEntries(
            Map.entry("java.lang.String", TextKind.STRING),
            Map.entry("java.lang.Integer", TextKind.INT),
            Map.entry("java.lang.Long", TextKind.LONG),
            Map.entry("java.lang.Short", TextKind.SHORT),
            Map.entry("java.lang.Byte", TextKind.BYTE),
            Map.entry("java.lang.Float", TextKind.FLOAT),
            Map.entry("java.lang.Double", TextKind.DOUBLE),
            Map.entry("java.lang.Boolean", TextKind.BOOLEAN),
            Map.entry("java.lang.Character", TextKind.CHAR),
            Map.entry("java.util.UUID", TextKind.UUID),
            Map.entry("java.time.Instant", TextKind.INSTANT));

    private static final Map<String, TextShape> CONTAINERS =
            Map.of("java.util.Optional", TextShape.OPTIONAL, "java.util.List", TextShape.LIST);

    /**
     * Returns the type that a single text value is converted to: the given type itself, or the type argument of an
     * {@code Optional} or {@code List}. Returns empty if text cannot be converted to that type.
     */
    Optional<TextType> scan(TypeMirror type) {
        return shapeOf(type) == TextShape.REQUIRED ? scanOne(type) : scanOne(argumentOf((DeclaredType) type));
    }

    /** Returns the number of times that the text may be present, according to the type alone. */
    TextShape shapeOf(TypeMirror type) {
        boolean hasArgument = type instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1;
        return hasArgument
                ? CONTAINERS.getOrDefault(nameOf((DeclaredType) type), TextShape.REQUIRED)
                : TextShape.REQUIRED;
    }

    private static Optional<TextType> scanOne(TypeMirror type) {
        return switch (type.getKind()) {
            case INT -> Optional.of(TextType.of(TextKind.INT));
            case LONG -> Optional.of(TextType.of(TextKind.LONG));
            case SHORT -> Optional.of(TextType.of(TextKind.SHORT));
            case BYTE -> Optional.of(TextType.of(TextKind.BYTE));
            case FLOAT -> Optional.of(TextType.of(TextKind.FLOAT));
            case DOUBLE -> Optional.of(TextType.of(TextKind.DOUBLE));
            case BOOLEAN -> Optional.of(TextType.of(TextKind.BOOLEAN));
            case CHAR -> Optional.of(TextType.of(TextKind.CHAR));
            case DECLARED -> scanDeclared((DeclaredType) type);
            default -> Optional.empty();
        };
    }

    private static Optional<TextType> scanDeclared(DeclaredType type) {
        return type.asElement().getKind() == ElementKind.ENUM
                ? Optional.of(TextType.of((TypeElement) type.asElement()))
                : Optional.ofNullable(KINDS.get(nameOf(type))).map(TextType::of);
    }

    private static TypeMirror argumentOf(DeclaredType container) {
        return container.getTypeArguments().get(0);
    }

    private static String nameOf(DeclaredType type) {
        return ((TypeElement) type.asElement()).getQualifiedName().toString();
    }
}
