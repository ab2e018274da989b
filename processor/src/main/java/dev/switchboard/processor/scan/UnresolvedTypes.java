package dev.switchboard.processor.scan;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.processor.diagnostic.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Looks for types that a handler needs and javac cannot find. Another annotation processor may write such a type in
 * this round, so the class that needs it is processed again in the next round.
 */
public final class UnresolvedTypes {
    private static final String API = WebSocketApi.class.getCanonicalName();
    /** The value that javac shows for a constant that it cannot find. */
    private static final String UNKNOWN_CONSTANT = "<error>";

    private final Types types;
    private final RouteMethodFinder methods;

    public UnresolvedTypes(Elements elements, Types types) {
        this.types = types;
        this.methods = new RouteMethodFinder(elements, types);
    }

    /** Returns the first thing that cannot be found, as the source names it. */
    public Optional<String> findIn(TypeElement owner) {
        List<AnnotationValue> gathered = Mirrors.find(owner, API)
                .map(mirror -> Mirrors.values(mirror, "routes"))
                .orElse(List.of());
        return Stream.of(inAnnotations(owner), inClass(owner), gathered.stream().flatMap(this::inGathered))
                .flatMap(found -> found)
                .findFirst();
    }

    /**
     * Returns whether a direct or indirect superclass or interface of the type cannot be found. The members that the
     * type inherits are then not fully known.
     */
    public boolean isAbove(TypeElement type) {
        return types.directSupertypes(type.asType()).stream()
                .anyMatch(above -> inType(above).findAny().isPresent()
                        || (above instanceof DeclaredType declared
                                && declared.asElement() instanceof TypeElement element
                                && isAbove(element)));
    }

    /** Returns the findings that a missing type cannot have caused: those at places that name no missing type. */
    public List<Finding> withoutConsequences(Collection<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        !isIn(finding.place().element(), finding.place().annotation()))
                .toList();
    }

    private boolean isIn(Element element, @Nullable AnnotationMirror annotation) {
        Stream<String> found = annotation == null
                ? inDeclaration(element)
                : annotation.getElementValues().values().stream().flatMap(this::inValue);
        return found.findAny().isPresent();
    }

    private Stream<String> inDeclaration(Element element) {
        if (element instanceof ExecutableElement executable) {
            return inSignature(executable);
        }
        return element instanceof TypeElement ? inAnnotations(element) : inType(element.asType());
    }

    private Stream<String> inGathered(AnnotationValue value) {
        return value.getValue() instanceof DeclaredType type && type.asElement() instanceof TypeElement element
                ? Stream.concat(inType(type), inClass(element))
                : inValue(value);
    }

    private Stream<String> inClass(TypeElement type) {
        Stream<String> above = types.directSupertypes(type.asType()).stream().flatMap(this::inType);
        Stream<String> constructors = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .flatMap(this::inSignature);
        return Stream.of(above, constructors, methods.find(type).stream().flatMap(this::inSignature))
                .flatMap(found -> found);
    }

    private Stream<String> inSignature(ExecutableElement executable) {
        return Stream.of(
                        inAnnotations(executable),
                        inType(executable.getReturnType()),
                        executable.getParameters().stream().flatMap(this::inParameter),
                        executable.getThrownTypes().stream().flatMap(this::inType))
                .flatMap(found -> found);
    }

    private Stream<String> inParameter(VariableElement parameter) {
        return Stream.concat(inAnnotations(parameter), inType(parameter.asType()));
    }

    private Stream<String> inAnnotations(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(AnnotationMirror::getElementValues)
                .flatMap(values -> values.values().stream())
                .flatMap(this::inValue);
    }

    private Stream<String> inValue(AnnotationValue value) {
        if (value.getValue() instanceof Collection<?> values) {
            return values.stream().flatMap(one -> inValue((AnnotationValue) one));
        }
        if (value.getValue() instanceof TypeMirror type) {
            return inType(type);
        }
        return UNKNOWN_CONSTANT.equals(value.getValue()) ? Stream.of("a constant that it names") : Stream.empty();
    }

    private Stream<String> inType(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return Stream.of(type.toString());
        }
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream().flatMap(this::inType);
        }
        if (type instanceof ArrayType array) {
            return inType(array.getComponentType());
        }
        return type instanceof WildcardType wildcard
                ? Stream.ofNullable(wildcard.getExtendsBound()).flatMap(this::inType)
                : Stream.empty();
    }
}
