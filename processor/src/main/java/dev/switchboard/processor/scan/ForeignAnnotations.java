package dev.switchboard.processor.scan;

import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.element.RecordComponents;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.element.Surroundings;
import dev.switchboard.processor.model.ForeignAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * Finds other libraries' annotations that shape or check JSON. The annotations may be on types that are read from or
 * written as JSON and on everything inside these types, on route classes, on route methods and their parameters, and on
 * the type arguments of all these.
 */
final class ForeignAnnotations {
    /**
     * Returns the annotations on a record, sealed interface or enum, on its members, and on the interfaces from which
     * it inherits members.
     */
    List<ForeignAnnotation> ofType(TypeElement type) {
        Found found = new Found();
        found.addDeclared(type, Spelling.ofClass(type));
        RecordComponents.of(type)
                .forEach(component ->
                        new RecordComponentAnnotations(type).of(component).forEach(found::add));
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !isComponent(field.getSimpleName().toString(), type))
                .forEach(field -> addField(field, type, found));
        addExecutables(type, type, found);
        type.getInterfaces().forEach(above -> addInherited(above, type, found));
        return found.annotations();
    }

    private static void addField(VariableElement field, TypeElement type, Found found) {
        String where = Spelling.ofClass(type) + "." + field.getSimpleName();
        found.addMember(field, where, NonJsonMembers.include(field, type));
        found.addMentioned(field.asType(), field, where);
    }

    /**
     * Adds the annotations on an interface and its members.
     *
     * @param below the type that inherits from the interface, and may implement its methods as accessors
     */
    private static void addInherited(TypeMirror above, TypeElement below, Found found) {
        TypeElement type = (TypeElement) ((DeclaredType) above).asElement();
        if (above.getKind() == TypeKind.ERROR
                || type.getQualifiedName().toString().startsWith("java.")) {
            return;
        }
        found.addDeclared(type, Spelling.ofClass(type));
        addExecutables(type, below, found);
        type.getInterfaces().forEach(next -> addInherited(next, below, found));
    }

    private static void addExecutables(TypeElement type, TypeElement below, Found found) {
        Stream.concat(
                        ElementFilter.methodsIn(type.getEnclosedElements()).stream(),
                        ElementFilter.constructorsIn(type.getEnclosedElements()).stream())
                .forEach(executable -> addExecutable(executable, type, below, found));
    }

    /**
     * Adds the annotations on a method or constructor. Leaves out annotations that the compiler has copied from a
     * component, because the same mistake would otherwise be reported twice.
     */
    private static void addExecutable(ExecutableElement executable, TypeElement type, TypeElement below, Found found) {
        String name = executable.getSimpleName().toString();
        boolean isAccessor = executable.getParameters().isEmpty() && isComponent(name, type);
        if (!isAccessor) {
            found.addMember(executable, Spelling.ofMethod(executable), NonJsonMembers.include(executable, below));
            found.addMentioned(executable.getReturnType(), executable, Spelling.ofMethod(executable));
        }
        if (!RecordComponentAnnotations.isCanonical(executable, type)) {
            for (VariableElement parameter : executable.getParameters()) {
                found.addAll(parameter, Spelling.ofParameter(executable, parameter));
            }
        }
    }

    private static boolean isComponent(String name, TypeElement type) {
        return RecordComponents.of(type).stream()
                .anyMatch(component -> component.getSimpleName().contentEquals(name));
    }

    /** Returns the annotations on a route class itself. */
    List<ForeignAnnotation> ofRouteClass(TypeElement type) {
        Found found = new Found();
        found.addDeclared(type, Spelling.ofClass(type));
        return found.annotations();
    }

    /** Returns the annotations on a route method, its parameters and its reply. */
    List<ForeignAnnotation> ofRoute(ExecutableElement method) {
        Found found = new Found();
        found.addDeclared(method, Spelling.ofMethod(method));
        found.addMentioned(method.getReturnType(), method, Spelling.ofMethod(method));
        method.getParameters().forEach(parameter -> found.addAll(parameter, Spelling.ofParameter(method, parameter)));
        return found.annotations();
    }

    /**
     * Collects annotations, each once per element, because the same annotation may be on both a declaration and its
     * type.
     */
    static final class Found {
        private final List<ForeignAnnotation> annotations = new ArrayList<>();

        List<ForeignAnnotation> annotations() {
            return List.copyOf(annotations);
        }

        void addAll(Element element, String where) {
            addDeclared(element, where);
            addMentioned(element.asType(), element, where);
        }

        void addDeclared(Element element, String where) {
            element.getAnnotationMirrors().forEach(mirror -> addIfForeign(mirror, Place.of(element, mirror), where));
        }

        /**
         * Adds the annotations on a member of a type. An annotation that only leaves out the member is accepted if
         * codecs leave out the member anyway.
         */
        void addMember(Element member, String where, boolean isOther) {
            for (AnnotationMirror mirror : member.getAnnotationMirrors()) {
                if (!isOther || !JsonLibrary.leavesOut(mirror)) {
                    add(mirror, Place.of(member, mirror), where, isOther ? wayOutFor(member) : JsonLibrary::wayOutOf);
                }
            }
        }

        /**
         * Returns the function that finds the way out for an annotation on a member. An interface's method may be an
         * accessor in one record but not in another, so an annotation on it gets the general way out and is reported
         * once.
         */
        private static BiFunction<JsonLibrary, String, WayOut> wayOutFor(Element member) {
            return Surroundings.of(member).getKind() == ElementKind.RECORD
                    ? JsonLibrary::wayOutOfNonJson
                    : JsonLibrary::wayOutOf;
        }

        /**
         * Adds the annotations inside a type, as in {@code List<@NotBlank String>}. javac has no position for such
         * annotations, so they are reported at the element.
         */
        void addMentioned(TypeMirror type, Element element, String where) {
            type.getAnnotationMirrors().forEach(mirror -> addIfForeign(mirror, Place.of(element), where));
            if (type instanceof DeclaredType declared) {
                declared.getTypeArguments().forEach(argument -> addMentioned(argument, element, where));
            } else if (type instanceof ArrayType array) {
                addMentioned(array.getComponentType(), element, where);
            } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
                addMentioned(wildcard.getExtendsBound(), element, where);
            }
        }

        void addIfForeign(AnnotationMirror mirror, Place place, String where) {
            add(mirror, place, where, JsonLibrary::wayOutOf);
        }

        private void add(
                AnnotationMirror mirror, Place place, String where, BiFunction<JsonLibrary, String, WayOut> wayOut) {
            JsonLibrary.of(mirror).ifPresent(theirs -> {
                String name =
                        mirror.getAnnotationType().asElement().getSimpleName().toString();
                add(new ForeignAnnotation("@" + name, where, place, theirs.reason(), wayOut.apply(theirs, name)));
            });
        }

        void add(ForeignAnnotation annotation) {
            boolean isKnown = annotations.stream()
                    .anyMatch(known -> known.spelling().equals(annotation.spelling())
                            && known.where().equals(annotation.where()));
            if (!isKnown) {
                annotations.add(annotation);
            }
        }
    }
}
