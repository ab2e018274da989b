package dev.switchboard.processor.validate;

import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Lists the types that a type in the source mentions: itself, its type arguments, and theirs. */
final class MentionedTypes {
    private MentionedTypes() {}

    static Stream<TypeMirror> in(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return in(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                ? Stream.concat(
                        Stream.of(type), declared.getTypeArguments().stream().flatMap(MentionedTypes::in))
                : Stream.of(type);
    }

    /** Returns whether a type mentions a type variable of a generic method or class. */
    static boolean haveTypeVariable(TypeMirror type) {
        return in(type).anyMatch(one -> one.getKind() == TypeKind.TYPEVAR);
    }
}
