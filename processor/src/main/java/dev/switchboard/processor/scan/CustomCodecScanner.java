package dev.switchboard.processor.scan;

import com.palantir.javapoet.TypeName;
import dev.switchboard.annotation.UseCodec;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.CodecAccess;
import dev.switchboard.processor.model.JsonType;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads {@code @UseCodec} and checks the class that it names. */
final class CustomCodecScanner {
    private static final String USE_CODEC = UseCodec.class.getCanonicalName();

    private final Types types;

    CustomCodecScanner(Types types) {
        this.types = types;
    }

    /**
     * Returns the codec that a {@code @UseCodec} on the element names, if there is one.
     *
     * @param type the type that the codec should read and write
     * @param user the package of the code that will use the codec
     */
    Optional<JsonType> scan(Element annotated, TypeMirror type, PackageElement user) {
        return Mirrors.find(annotated, USE_CODEC).map(mirror -> scan(annotated, mirror, boxed(type), user));
    }

    private JsonType scan(Element annotated, AnnotationMirror mirror, TypeMirror type, PackageElement user) {
        Object named = Mirrors.given(mirror, "value").orElseThrow().getValue();
        if (named instanceof DeclaredType codec && codec.getKind() == TypeKind.DECLARED) {
            TypeElement element = (TypeElement) codec.asElement();
            return new JsonType.Custom(
                    element,
                    TypeName.get(type),
                    codedType(codec).map(coded -> Spelling.of(type, coded)).orElseGet(() -> Spelling.of(type)),
                    Mirrors.place(annotated, mirror, "value"),
                    flaw(element, type, user));
        }
        return new JsonType.Unresolved(String.valueOf(named));
    }

    private Optional<String> flaw(TypeElement codec, TypeMirror type, PackageElement user) {
        if (codec.getKind() != ElementKind.CLASS && codec.getKind() != ElementKind.RECORD) {
            return Optional.of("is not a class");
        }
        if (codec.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of("is abstract");
        }
        if (!codec.getTypeParameters().isEmpty()) {
            return Optional.of("declares type parameters");
        }
        if (Surroundings.of(codec).getKind() != ElementKind.PACKAGE
                && !codec.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of("is an inner class");
        }
        return wrongType(codec, type).or(() -> CodecAccess.flaw(codec, user));
    }

    private Optional<String> wrongType(TypeElement codec, TypeMirror type) {
        Optional<TypeMirror> codes = codedType(codec.asType());
        if (codes.isEmpty()) {
            return Optional.of("does not implement JsonCodec");
        }
        return types.isSameType(codes.get(), type)
                ? Optional.empty()
                : Optional.of("is a codec of " + Spelling.of(codes.get(), type));
    }

    /** Returns the type argument with which a type implements {@code JsonCodec}, itself or through its supertypes. */
    private Optional<TypeMirror> codedType(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement())
                        .getQualifiedName()
                        .contentEquals(KnownTypes.JSON_CODEC.canonicalName())) {
            return declared.getTypeArguments().stream().findFirst().map(TypeMirror.class::cast);
        }
        return types.directSupertypes(type).stream()
                .flatMap(above -> codedType(above).stream())
                .findFirst();
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }
}
