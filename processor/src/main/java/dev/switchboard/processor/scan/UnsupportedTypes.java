package dev.switchboard.processor.scan;

import dev.switchboard.processor.diagnostic.Spelling;
import dev.switchboard.processor.model.JsonType;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Words for the types that have no JSON form: why, and what to write instead. */
final class UnsupportedTypes {
    private static final String OR_USE_CODEC = ", or name a codec with @UseCodec.";
    private static final Set<String> OPTIONAL_NUMBERS =
            Set.of("java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");

    private static final Set<String> SEQUENCES = Set.of(
            "java.lang.Iterable",
            "java.util.Collection",
            "java.util.SequencedCollection",
            "java.util.Iterator",
            "java.util.stream.Stream");

    private UnsupportedTypes() {}

    static JsonType of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array(array);
        }
        if (type instanceof WildcardType) {
            return new JsonType.Unsupported(
                    "a codec is for one type, and " + Spelling.of(type) + " is many", "Name the type itself.");
        }
        if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED) {
            return declared(declared, (TypeElement) declared.asElement());
        }
        return new JsonType.Unsupported(
                "a codec is for one type, and " + Spelling.of(type) + " is a type parameter",
                "Use a concrete type" + OR_USE_CODEC);
    }

    private static JsonType array(ArrayType array) {
        if (array.getComponentType().getKind() == TypeKind.BYTE) {
            return new JsonType.Unsupported(
                    "byte[] is binary, which JSON does not carry", "Use a String of Base64" + OR_USE_CODEC);
        }
        String element = Spelling.of(array.getComponentType());
        return new JsonType.Unsupported(element + "[] is an array", "Use a List" + OR_USE_CODEC);
    }

    private static JsonType declared(DeclaredType type, TypeElement element) {
        String name = element.getQualifiedName().toString();
        String spelling = Spelling.of(type);
        if (OPTIONAL_NUMBERS.contains(name)) {
            String number = name.substring("java.util.Optional".length()).replace("Int", "Integer");
            return new JsonType.Unsupported(
                    spelling + " is not supported", "Use Optional<" + number + ">" + OR_USE_CODEC);
        }
        boolean isOtherContainer =
                !element.getTypeParameters().isEmpty() && name.startsWith("java.util.") && !SEQUENCES.contains(name);
        if (isOtherContainer) {
            return new JsonType.Unsupported(
                    spelling + " is not supported", "Use List, Set, Map or Optional" + OR_USE_CODEC);
        }
        if (SEQUENCES.contains(name)) {
            return new JsonType.Unsupported(spelling + " leaves open which type to read", "Use a List" + OR_USE_CODEC);
        }
        if (name.equals("java.lang.Number")) {
            return new JsonType.Unsupported(
                    spelling + " leaves open which type of number it is",
                    "Use int, long, double or BigDecimal" + OR_USE_CODEC);
        }
        if (name.startsWith("java.")) {
            return new JsonType.Unsupported(
                    spelling + " has no JSON form of its own", "Use a String, a number or an Instant" + OR_USE_CODEC);
        }
        return ofUser(element, spelling);
    }

    private static JsonType ofUser(TypeElement element, String spelling) {
        if (!element.getTypeParameters().isEmpty()) {
            return new JsonType.Unsupported(
                    "a codec is for one type, and " + spelling + " is generic",
                    "Use a type without type parameters" + OR_USE_CODEC);
        }
        if (element.getKind() == ElementKind.INTERFACE) {
            return new JsonType.Unsupported(
                    spelling + " is an interface that anything could implement",
                    "Make it a sealed interface of records" + OR_USE_CODEC);
        }
        return new JsonType.Unsupported(
                spelling + " is a class, and codecs are generated for records", "Make it a record" + OR_USE_CODEC);
    }

    static JsonType raw(DeclaredType type) {
        return new JsonType.Unsupported(Spelling.of(type) + " has no type arguments", "Give it type arguments.");
    }

    static JsonType mapKeys(DeclaredType type, TypeMirror key) {
        return new JsonType.Unsupported(
                "property names are text, and the keys of " + Spelling.of(type) + " are " + Spelling.of(key),
                "Use String keys" + OR_USE_CODEC);
    }

    static JsonType doublyAbsent(DeclaredType type) {
        return new JsonType.Unsupported("null would mean two things in " + Spelling.of(type), "Use one Optional.");
    }

    static JsonType nullableOptional(TypeMirror type) {
        return new JsonType.Unsupported(
                "null would mean two things in " + Spelling.of(type) + " that is @Nullable", "Remove @Nullable.");
    }

    static JsonType otherCase(TypeElement element, TypeElement sealed) {
        return new JsonType.Unsupported(
                "the cases of a sealed interface are told apart as records, and " + Spelling.ofClass(element, sealed)
                        + " is none",
                "Make it a record, or name a codec for the interface with @UseCodec.");
    }

    static JsonType customCase(TypeElement element, TypeElement sealed) {
        return new JsonType.Unsupported(
                Spelling.ofClass(element, sealed) + " has a codec of its own, which writes no \"type\"",
                "Leave its codec to be generated, or name one for the interface with @UseCodec.");
    }
}
