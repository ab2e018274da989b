package dev.switchboard.processor.scan;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.Access;
import dev.switchboard.processor.model.JsonType;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the codec of a type, or decides where it will be written. */
final class CodecLocator {
    private final Elements elements;
    private final CompiledTypes compiled;

    CodecLocator(Elements elements, CompiledTypes compiled) {
        this.elements = elements;
        this.compiled = compiled;
    }

    /** Returns the codec of a record or sealed interface. */
    JsonType locate(TypeElement type, TypeElement owner) {
        Optional<Access> obstacle = Access.obstacle(type, Surroundings.packageOf(owner));
        if (obstacle.isPresent()) {
            return new JsonType.Inaccessible(obstacle.get());
        }
        Optional<JsonType> existing = existing(type);
        if (existing.isPresent()) {
            return existing.get();
        }
        return compiled.contains(type)
                ? new JsonType.Coded(type, CodecNames.beside(type), Optional.of(type))
                : foreign(type, owner);
    }

    /**
     * Returns a codec for a type that was compiled elsewhere. A top-level class and all classes nested in it share one
     * codec for the type.
     */
    private JsonType foreign(TypeElement type, TypeElement owner) {
        TypeElement user = Surroundings.outermost(owner);
        ClassName codec = CodecNames.beside(user, type);
        return new JsonType.Coded(type, codec, isThere(codec, type, user) ? Optional.empty() : Optional.of(user));
    }

    /**
     * Returns the codec that exists next to a type, whether generated or written by hand, or empty if there is none.
     */
    Optional<JsonType> existing(TypeElement type) {
        ClassName codec = CodecNames.beside(type);
        return isThere(codec, type, type)
                ? Optional.of(new JsonType.Coded(type, codec, Optional.empty()))
                : Optional.empty();
    }

    /**
     * Returns whether a usable codec of the given name exists. A codec from an earlier compilation is not usable if its
     * owner is compiled again, because the owner may have changed.
     */
    private boolean isThere(ClassName codec, TypeElement type, TypeElement owner) {
        if (compiled.isWritten(codec, type)) {
            return true;
        }
        TypeElement found = Surroundings.classBeside(owner, codec.canonicalName(), elements);
        return found != null && isCodec(found) && (!compiled.contains(owner) || isWrittenByHand(found, codec));
    }

    private boolean isWrittenByHand(TypeElement found, ClassName codec) {
        return compiled.contains(found) && !compiled.isWritten(codec);
    }

    /** Returns whether another class already has the name of the codec. */
    boolean isTaken(ClassName codec, TypeElement owner) {
        TypeElement found = Surroundings.classBeside(owner, codec.canonicalName(), elements);
        return compiled.isWritten(codec) || (found != null && compiled.contains(found));
    }

    private static boolean isCodec(TypeElement candidate) {
        return ElementFilter.fieldsIn(candidate.getEnclosedElements()).stream()
                .anyMatch(field -> field.getSimpleName().contentEquals("CODEC") && isShared(field));
    }

    private static boolean isShared(Element field) {
        return field.getModifiers().contains(Modifier.STATIC)
                && field.asType() instanceof DeclaredType type
                && type.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(KnownTypes.JSON_CODEC.canonicalName());
    }
}
