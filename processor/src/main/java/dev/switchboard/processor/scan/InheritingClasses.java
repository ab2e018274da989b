package dev.switchboard.processor.scan;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.element.Surroundings;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds concrete classes that inherit all of their routes, and have no annotation that would bring them to the
 * processor. In a class hierarchy, only the first concrete class below the abstract classes and interfaces with routes
 * gets a handler. A subclass of that class is left out, unless that class comes from a jar that was compiled without
 * the processor.
 */
public final class InheritingClasses {
    private static final String API = WebSocketApi.class.getCanonicalName();
    private static final String ROUTE = WebSocketRoute.class.getCanonicalName();

    private final Elements elements;
    private final Types types;
    private final CompiledTypes compiled;
    private final Map<TypeElement, Boolean> routed = new HashMap<>();

    public InheritingClasses(Elements elements, Types types, CompiledTypes compiled) {
        this.elements = elements;
        this.compiled = compiled;
        this.types = types;
    }

    /** Returns the inheriting classes among the given classes and the classes nested in them. */
    public Set<TypeElement> in(Collection<? extends Element> elements) {
        Set<TypeElement> found = new LinkedHashSet<>();
        collect(elements, found);
        return found;
    }

    private void collect(Collection<? extends Element> elements, Set<TypeElement> found) {
        for (TypeElement type : ElementFilter.typesIn(elements)) {
            if (isCandidate(type) && inheritsFromAbstract(type)) {
                found.add(type);
            }
            collect(type.getEnclosedElements(), found);
        }
    }

    /**
     * Returns true if a handler could create an instance of the class and no annotation brings the class to the
     * processor.
     */
    private static boolean isCandidate(TypeElement type) {
        Set<Modifier> modifiers = type.getModifiers();
        boolean isInner = type.getNestingKind() == NestingKind.MEMBER && !modifiers.contains(Modifier.STATIC);
        return isConcrete(type)
                && !modifiers.contains(Modifier.PRIVATE)
                && !isInner
                && Mirrors.find(type, API).isEmpty()
                && !declaresRoutes(type);
    }

    /**
     * Returns whether a class gets a handler of its own. A class with type parameters does not; like an abstract class,
     * it leaves its routes to its subclasses.
     */
    private static boolean isConcrete(TypeElement type) {
        boolean isClass = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
        return isClass
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && type.getTypeParameters().isEmpty();
    }

    private boolean inheritsFromAbstract(TypeElement type) {
        return hasRoutes(type) && !hasServedSuperclass(type);
    }

    private boolean hasServedSuperclass(TypeElement type) {
        TypeMirror above = type.getSuperclass();
        return above.getKind() == TypeKind.DECLARED
                && ((DeclaredType) above).asElement() instanceof TypeElement superclass
                && hasRoutes(superclass)
                && (isServed(superclass) || hasServedSuperclass(superclass));
    }

    private boolean isServed(TypeElement type) {
        return isConcrete(type) && (compiled.contains(type) || hasHandler(type));
    }

    private boolean hasHandler(TypeElement type) {
        return Surroundings.classBeside(type, GeneratedNames.handlerOf(type).canonicalName(), elements) != null;
    }

    private boolean hasRoutes(TypeElement type) {
        Boolean known = routed.get(type);
        if (known == null) {
            known = !isOfJdk(type) && (declaresRoutes(type) || inheritsRoutes(type));
            routed.put(type, known);
        }
        return known;
    }

    private boolean inheritsRoutes(TypeElement type) {
        return types.directSupertypes(type.asType()).stream()
                .anyMatch(above -> above.getKind() == TypeKind.DECLARED
                        && hasRoutes((TypeElement) ((DeclaredType) above).asElement()));
    }

    private static boolean declaresRoutes(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> Mirrors.find(method, ROUTE).isPresent());
    }

    private static boolean isOfJdk(TypeElement type) {
        return type.getQualifiedName().toString().startsWith("java.");
    }
}
