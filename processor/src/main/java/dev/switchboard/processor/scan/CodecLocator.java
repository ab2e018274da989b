package dev.switchboard.processor.scan;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.diagnostic.Surroundings;
import dev.switchboard.processor.model.Access;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.KnownTypes;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Decides where the codec of a type is or will be. */
final class CodecLocator {
    private final Elements elements;
    private final CompiledTypes compiled;

    CodecLocator(Elements elements, CompiledTypes compiled) {
        this.elements = elements;
        this.compiled = compiled;
    }

    /** The codec of a type that codecs are written for. */
    JsonType locate(TypeElement type, TypeElement owner) {
        Optional<Access> obstacle = Access.obstacle(type, Surroundings.packageOf(owner));
        if (obstacle.isPresent()) {
            return UnsupportedTypes.inaccessible(obstacle.get());
        }
        Optional<JsonType> existing = existing(type);
        if (existing.isPresent()) {
            return existing.get();
        }
        return compiled.contains(type)
                ? new JsonType.Coded(type, CodecNames.beside(type), Optional.of(type))
                : foreign(type, owner);
    }

    private JsonType foreign(TypeElement type, TypeElement owner) {
        ClassName codec = CodecNames.beside(owner, type);
        return new JsonType.Coded(type, codec, compiled.isWritten(codec) ? Optional.empty() : Optional.of(owner));
    }

    /** The codec that is there beside a type, whoever wrote it. */
    Optional<JsonType> existing(TypeElement type) {
        ClassName codec = CodecNames.beside(type);
        TypeElement found = elements.getTypeElement(codec.canonicalName());
        boolean isThere = compiled.isWritten(codec) || (isCodec(found) && !isStale(type, found));
        return isThere ? Optional.of(new JsonType.Coded(type, codec, Optional.empty())) : Optional.empty();
    }

    /** A class file beside a source is the codec of an earlier compilation. */
    private boolean isStale(TypeElement type, @Nullable TypeElement codec) {
        return codec != null && compiled.contains(type) && !compiled.contains(codec);
    }

    /** Whether a class that is no codec has a codec's name. */
    boolean isTaken(ClassName codec) {
        TypeElement found = elements.getTypeElement(codec.canonicalName());
        return found != null && compiled.contains(found) && !compiled.isWritten(codec);
    }

    private static boolean isCodec(@Nullable TypeElement candidate) {
        return candidate != null
                && ElementFilter.fieldsIn(candidate.getEnclosedElements()).stream()
                        .anyMatch(field -> field.getSimpleName().contentEquals("CODEC") && isShared(field));
    }

    private static boolean isShared(Element field) {
        return field.getModifiers().contains(Modifier.STATIC)
                && field.asType() instanceof DeclaredType type
                && type.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(KnownTypes.JSON_CODEC.canonicalName());
    }
}
