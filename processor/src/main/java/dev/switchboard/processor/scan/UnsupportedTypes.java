package dev.switchboard.processor.scan;

import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.JsonType;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Describes why types have no JSON form, with the ways out. */
final class UnsupportedTypes {
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
        if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED) {
            return declared(declared, (TypeElement) declared.asElement());
        }
        return new JsonType.Unsupported(
                "a codec is for one type, but " + Spelling.of(type) + " allows many", WayOut.NAME_TYPE);
    }

    private static JsonType array(ArrayType array) {
        if (array.getComponentType().getKind() == TypeKind.BYTE) {
            return new JsonType.Unsupported("JSON cannot carry binary data such as byte[]", WayOut.BASE64);
        }
        String element = Spelling.of(array.getComponentType());
        return new JsonType.Unsupported("arrays such as " + element + "[] are not supported", WayOut.LIST);
    }

    private static JsonType declared(DeclaredType type, TypeElement element) {
        String name = element.getQualifiedName().toString();
        String spelling = Spelling.of(type);
        if (OPTIONAL_NUMBERS.contains(name)) {
            String number = name.substring("java.util.Optional".length()).replace("Int", "Integer");
            return new JsonType.Unsupported(spelling + " is not supported", WayOut.optionalOf(number));
        }
        boolean isOtherContainer =
                !element.getTypeParameters().isEmpty() && name.startsWith("java.util.") && !SEQUENCES.contains(name);
        if (isOtherContainer) {
            return new JsonType.Unsupported(spelling + " is not supported", WayOut.CONTAINER);
        }
        if (SEQUENCES.contains(name)) {
            return new JsonType.Unsupported(spelling + " leaves open which type to read", WayOut.LIST);
        }
        if (name.equals("java.lang.Number")) {
            return new JsonType.Unsupported(spelling + " leaves open which type of number it is", WayOut.NUMBER);
        }
        if (name.startsWith("java.")) {
            return new JsonType.Unsupported(spelling + " has no JSON form of its own", WayOut.SCALAR);
        }
        return ofUser(element, spelling);
    }

    private static JsonType ofUser(TypeElement element, String spelling) {
        if (!element.getTypeParameters().isEmpty()) {
            return new JsonType.Unsupported(
                    "a codec is for one type, but " + spelling + " is generic", WayOut.NOT_GENERIC);
        }
        if (element.getKind() == ElementKind.INTERFACE) {
            return new JsonType.Unsupported(
                    spelling + " is an interface that anything could implement", WayOut.SEALED_INTERFACE);
        }
        return new JsonType.Unsupported(
                spelling + " is a class, but codecs are generated for records only", WayOut.RECORD);
    }

    static JsonType raw(DeclaredType type) {
        return new JsonType.Unsupported(Spelling.of(type) + " has no type arguments", WayOut.TYPE_ARGUMENTS);
    }

    static JsonType mapKeys(DeclaredType type, TypeMirror key) {
        return new JsonType.Unsupported(
                "property names are text, but the keys of " + Spelling.of(type) + " are " + Spelling.of(key),
                WayOut.STRING_KEYS);
    }

    static JsonType doublyAbsent(DeclaredType type) {
        return new JsonType.Unsupported("null would have two meanings in " + Spelling.of(type), WayOut.ONE_OPTIONAL);
    }

    static JsonType nullableOptional(TypeMirror type) {
        return new JsonType.Unsupported(
                "null would have two meanings in a @Nullable " + Spelling.of(type), WayOut.REMOVE_NULLABLE);
    }

    static JsonType otherCase(TypeElement element, TypeElement sealed) {
        return new JsonType.Unsupported(
                "every case of a sealed interface must be a record, but " + Spelling.ofClass(element, sealed)
                        + " is not",
                WayOut.RECORD_CASE);
    }

    static JsonType customCase(TypeElement element, TypeElement sealed) {
        return new JsonType.Unsupported(
                Spelling.ofClass(element, sealed) + " has a codec of its own, which writes no \"type\"",
                WayOut.GENERATED_CASE);
    }
}
