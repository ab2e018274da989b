package dev.switchboard.processor.scan;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.Access;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.JsonType.Shape;
import dev.switchboard.processor.model.ScalarKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the JSON form of a type. {@link CodecScanner} reads the components of records and the cases of sealed
 * interfaces.
 */
final class JsonTypeScanner {
    private static final Map<String, ScalarKind> SCALARS =
            Arrays.stream(ScalarKind.values()).collect(Collectors.toMap(ScalarKind::type, Function.identity()));
    private static final Map<String, Shape> CONTAINERS = Map.of(
            "java.util.List", Shape.LIST,
            "java.util.Set", Shape.SET,
            "java.util.Map", Shape.MAP,
            "java.util.Optional", Shape.OPTIONAL);

    private final CodecLocator locator;
    private final CustomCodecScanner customs;
    private final ForeignAnnotations foreign;

    JsonTypeScanner(CodecLocator locator, CustomCodecScanner customs, ForeignAnnotations foreign) {
        this.locator = locator;
        this.customs = customs;
        this.foreign = foreign;
    }

    /**
     * Returns the JSON form of a type at one place of use.
     *
     * @param use the parameter, method or record component, whose {@code @UseCodec} may name a codec
     * @param owner the class whose compilation writes the codecs
     */
    JsonType scan(TypeMirror type, Element use, TypeElement owner) {
        return customs.scan(use, type, Surroundings.packageOf(owner)).orElseGet(() -> scan(type, owner));
    }

    JsonType scan(TypeMirror type, TypeElement owner) {
        return switch (type.getKind()) {
            case BOOLEAN -> new JsonType.Scalar(ScalarKind.BOOLEAN, true);
            case BYTE -> new JsonType.Scalar(ScalarKind.BYTE, true);
            case SHORT -> new JsonType.Scalar(ScalarKind.SHORT, true);
            case INT -> new JsonType.Scalar(ScalarKind.INT, true);
            case LONG -> new JsonType.Scalar(ScalarKind.LONG, true);
            case FLOAT -> new JsonType.Scalar(ScalarKind.FLOAT, true);
            case DOUBLE -> new JsonType.Scalar(ScalarKind.DOUBLE, true);
            case CHAR -> new JsonType.Scalar(ScalarKind.CHAR, true);
            case DECLARED -> scanDeclared((DeclaredType) type, owner);
            case ERROR -> new JsonType.Unresolved(type.toString());
            default -> UnsupportedTypes.of(type);
        };
    }

    private JsonType scanDeclared(DeclaredType type, TypeElement owner) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        ScalarKind scalar = SCALARS.get(name);
        if (scalar != null) {
            return new JsonType.Scalar(scalar, false);
        }
        Shape shape = CONTAINERS.get(name);
        if (shape != null) {
            return scanContainer(type, shape, owner);
        }
        return customs.scan(element, type, Surroundings.packageOf(owner))
                .orElseGet(() -> scanClass(type, element, owner));
    }

    private JsonType scanContainer(DeclaredType type, Shape shape, TypeElement owner) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty()) {
            return UnsupportedTypes.raw(type);
        }
        if (shape == Shape.MAP && !isString(arguments.get(0))) {
            return UnsupportedTypes.mapKeys(type, arguments.get(0));
        }
        TypeMirror argument = arguments.get(arguments.size() - 1);
        JsonType element = scan(argument, owner);
        boolean isNullable = Mirrors.isNullable(argument);
        if (shape == Shape.OPTIONAL && (isNullable || isOptional(element))) {
            return UnsupportedTypes.doublyAbsent(type);
        }
        return new JsonType.Container(shape, isNullable ? new JsonType.Nullable(element) : element);
    }

    private JsonType scanClass(DeclaredType type, TypeElement element, TypeElement owner) {
        if (!element.getTypeParameters().isEmpty()) {
            return UnsupportedTypes.of(type);
        }
        boolean isSealedInterface = element.getKind() == ElementKind.INTERFACE
                && element.getModifiers().contains(Modifier.SEALED);
        if (element.getKind() == ElementKind.RECORD || isSealedInterface) {
            return locator.locate(element, owner);
        }
        return element.getKind() == ElementKind.ENUM
                ? scanEnum(element, owner)
                : locator.existing(element).orElseGet(() -> UnsupportedTypes.of(type));
    }

    private JsonType scanEnum(TypeElement element, TypeElement owner) {
        Optional<Access> obstacle = Access.obstacle(element, Surroundings.packageOf(owner));
        if (obstacle.isPresent()) {
            return new JsonType.Inaccessible(obstacle.get());
        }
        List<String> constants = element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> constant.getSimpleName().toString())
                .toList();
        return new JsonType.Enumeration(ClassName.get(element), constants, foreign.ofType(element));
    }

    private static boolean isString(TypeMirror type) {
        return Spelling.of(type).equals("String");
    }

    private static boolean isOptional(JsonType type) {
        return type instanceof JsonType.Container container && container.shape() == Shape.OPTIONAL;
    }
}
